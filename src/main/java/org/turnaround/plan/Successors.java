package org.turnaround.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.plan.MoveNotAllowed.Why;
import org.turnaround.shared.Coded;

/** Sees to it that what takes the place of an action can do so. */
@Component
class Successors {

    private final JdbcClient jdbc;

    Successors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the successor as it is until the transaction ends: were it superseded meanwhile, two actions could each take
     * the other's place.
     *
     * @throws MoveNotAllowed unless it is another action of the same council that has not been given up itself
     */
    void require(Action action, long successor) {
        String state = this.jdbc
                .sql("select state from action where id = :id and id <> :own and council_id = :council for share")
                .param("id", successor)
                .param("own", action.id())
                .param("council", action.council())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new MoveNotAllowed(
                        Why.SUCCESSOR, "Choose another action of this council that takes its place"));
        if (Coded.of(ActionState.class, state).isGivenUp()) {
            throw new MoveNotAllowed(
                    Why.SUCCESSOR, "An action that is withdrawn or superseded itself cannot take its place");
        }
    }
}
