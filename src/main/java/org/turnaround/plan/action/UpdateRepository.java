package org.turnaround.plan.action;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UpdateRepository extends Repository<ActionUpdate, Long> {

    /** What still stands of what was said about an action, oldest first. */
    @Query(
            "select u from ActionUpdate u where u.facts.action = :action and u.state = org.turnaround.desk.State.PUBLISHED"
                    + " order by u.id")
    List<ActionUpdate> standing(long action);

    @Query("select u from ActionUpdate u where u.madeBy = :by and u.idempotencyKey = :key")
    Optional<ActionUpdate> keyed(long by, String key);
}
