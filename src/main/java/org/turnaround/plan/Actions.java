package org.turnaround.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow.ActionName;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/** Finds actions, each list in one query. A council's are some hundred at most, so lists come in one piece. */
@Service
@Transactional(readOnly = true)
public class Actions {

    /** References are numbers with words around them: 2 comes before 10, and 1.2 before 1.10. */
    private static final String REF_KEY =
            "a.plan_id, array(select m[1]::bigint from regexp_matches(a.ref, '[0-9]{1,15}', 'g') m), a.ref, a.id";

    private static final String TO_REPORT_ON = """
             and a.state not in ('withdrawn', 'superseded') and (p.ends_last is null or p.ends_last >= :today)
            """;

    private static final int SUCCESSORS = 500;
    private static final int ROUND = 75;

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

    FindingsAndEvidence findingsAndEvidence(long action) {
        return this.jdbc
                .sql(FindingsAndEvidence.OF_ACTION)
                .param("action", action)
                .query(Rows.of(FindingsAndEvidence.class))
                .single();
    }

    /** The actions that may take the place of one: the council's others that are not given up, those of its plan first. */
    public List<ActionName> successorsOf(ActionRow action) {
        return this.jdbc
                .sql("""
                        select a.id, a.ref, a.title from action a
                         where a.council_id = :council and a.id <> :id and a.state not in ('withdrawn', 'superseded')
                         order by a.plan_id <> :plan,
                        """ + REF_KEY + " limit " + SUCCESSORS)
                .param("council", action.councilId())
                .param("id", action.id())
                .param("plan", action.plan().id())
                .query(ActionName.class)
                .list();
    }

    /** Every action of every plan of a council, by plan and reference. */
    public List<ActionRow> ofCouncil(long council) {
        return this.jdbc
                .sql(ActionSql.SELECT + " where a.council_id = :council order by " + REF_KEY)
                .param("council", council)
                .query(this.sql)
                .list();
    }

    /**
     * A page of the actions of a council that are still to be reported on, by plan and reference. A row of the round has
     * twelve fields, and a form at most a thousand.
     *
     * @param after the cursor of the page before, or null
     * @throws org.turnaround.shared.BadRequest when it is none
     */
    public Page<ActionRow> round(long council, LocalDate today, @Nullable String after) {
        String beyond = after == null
                ? ""
                : " and (" + REF_KEY + ") > (select " + REF_KEY + " from action a where a.id = :after)";
        JdbcClient.StatementSpec statement = this.jdbc
                .sql(ActionSql.SELECT + " where a.council_id = :council" + TO_REPORT_ON + beyond + " order by "
                        + REF_KEY + " limit " + (ROUND + 1))
                .param("council", council)
                .param("today", today);
        if (after != null) {
            statement = statement.param("after", Cursor.read(after, 1).number(0));
        }
        return Page.cut(statement.query(this.sql).list(), ROUND, action -> Cursor.of(action.id()));
    }

    /** Those of a council's actions that have one of some ids, by plan and reference, whatever has become of them. */
    public List<ActionRow> ofCouncilWithIds(long council, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return this.jdbc
                .sql(ActionSql.SELECT + " where a.council_id = :council and a.id in (:ids) order by " + REF_KEY)
                .param("council", council)
                .param("ids", ids)
                .query(this.sql)
                .list();
    }

    /** The actions of some councils that are still to be reported on: neither given up nor in a plan that has ended. */
    public List<ActionRow> toReportOn(Set<Long> councils, LocalDate today) {
        if (councils.isEmpty()) {
            return List.of();
        }
        return this.jdbc
                .sql(ActionSql.SELECT + " where a.council_id in (:councils)" + TO_REPORT_ON + " order by " + REF_KEY)
                .param("councils", councils)
                .param("today", today)
                .query(this.sql)
                .list();
    }
}
