package org.turnaround.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.plan.Succession.ActionName;
import org.turnaround.shared.NotFound;

/** Finds actions, each list in one query. A council's are some hundred at most, so lists come in one piece. */
@Service
@Transactional(readOnly = true)
public class Actions {

    /** References are numbers with words around them: 2 comes before 10, and 1.2 before 1.10. */
    private static final String BY_REF =
            " a.plan_id, array(select m[1]::bigint from regexp_matches(a.ref, '[0-9]{1,15}', 'g') m), a.ref, a.id";

    private static final int SUCCESSORS = 500;

    private final JdbcClient jdbc;
    private final ActionSql sql;

    Actions(JdbcClient jdbc, ActionSql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** @throws NotFound when there is no such action */
    public ActionRow withId(long id) {
        return find(id).orElseThrow(() -> new NotFound("an action with the number " + id));
    }

    /**
     * An action that somebody may report on. Somebody else's is refused before anything is shown of it.
     *
     * @throws NotFound when there is no such action
     * @throws org.turnaround.account.NotPermitted when it is another council's
     */
    public ActionRow reportedBy(Author by, long id) {
        ActionRow action = withId(id);
        by.requireReportOn(action.councilId());
        return action;
    }

    /**
     * An action that somebody may keep. Somebody else's is refused before anything is shown of it.
     *
     * @throws NotFound when there is no such action
     * @throws org.turnaround.account.NotPermitted when it is not theirs to keep
     */
    public ActionRow keptBy(Author by, long id) {
        ActionRow action = withId(id);
        by.requireBoardOf(action.councilId());
        return action;
    }

    public Optional<ActionRow> find(long id) {
        return this.jdbc
                .sql(ActionSql.SELECT + " where a.id = :id")
                .param("id", id)
                .query(this.sql)
                .optional();
    }

    /** The actions that may take the place of one: the council's others that are not given up, those of its plan first. */
    public List<ActionName> successorsOf(ActionRow action) {
        return this.jdbc
                .sql("""
                        select a.id, a.ref, a.title from action a
                         where a.council_id = :council and a.id <> :id and a.state not in ('withdrawn', 'superseded')
                         order by a.plan_id <> :plan,\
                        """ + BY_REF + " limit " + SUCCESSORS)
                .param("council", action.councilId())
                .param("id", action.id())
                .param("plan", action.plan().id())
                .query(ActionName.class)
                .list();
    }

    /** Every action of every plan of a council, by plan and reference. */
    public List<ActionRow> ofCouncil(long council) {
        return this.jdbc
                .sql(ActionSql.SELECT + " where a.council_id = :council order by" + BY_REF)
                .param("council", council)
                .query(this.sql)
                .list();
    }

    /** The actions of some councils that are still to be reported on: neither given up nor in a plan that has ended. */
    public List<ActionRow> toReportOn(Set<Long> councils, LocalDate today) {
        if (councils.isEmpty()) {
            return List.of();
        }
        return this.jdbc
                .sql(ActionSql.SELECT + """
                         where a.council_id in (:councils) and a.state not in ('withdrawn', 'superseded')
                           and (p.ends_last is null or p.ends_last >= :today)
                         order by\
                        """ + BY_REF)
                .param("councils", councils)
                .param("today", today)
                .query(this.sql)
                .list();
    }
}
