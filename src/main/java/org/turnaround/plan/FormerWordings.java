package org.turnaround.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;

/** Keeps how plans and actions were put into words before, for everybody to read. */
@Component
class FormerWordings {

    private static final String OF_PLAN = """
            insert into former_wording (plan_id, title, summary, details, until, replaced_by)
            select p.id, p.title, p.summary, concat_ws('; ', 'from ' || p.starts, 'to ' || p.ends,
                       'key: ' || (select string_agg(r.code || ' ' || r.label || coalesce(': ' || r.meaning, ''), ', '
                                              order by r.position)
                                     from plan_rating r where r.plan_id = p.id)), :until, :by
              from plan p where p.id = :id
            """;

    private static final String OF_ACTION = """
            insert into former_wording (action_id, title, summary, details, until, replaced_by)
            select id, title, summary, concat_ws('; ', 'owner: ' || owner_role, 'target: ' || target,
                       'measure: ' || measure, 'unit: ' || unit,
                       'baseline: ' || baseline_value || coalesce(' as at ' || baseline_as_at, ''),
                       'to reach: ' || target_value), :until, :by
              from action where id = :id
            """;

    private static final String LIST = "select title, summary, details, until from former_wording where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    FormerWordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How it was put until a day; {@code details} may be empty. */
    public record FormerWording(String title, String summary, String details, LocalDate until) {}

    /** Before the plan's other words are written. */
    void keepPlan(long plan, Author by) {
        keep(OF_PLAN, plan, by);
    }

    /** Before the action's other words are written. */
    void keepAction(long action, Author by) {
        keep(OF_ACTION, action, by);
    }

    /** Newest first. */
    List<FormerWording> ofPlan(long plan) {
        return list("plan_id = ? order by id desc limit 50", plan);
    }

    /** Newest first. */
    List<FormerWording> ofAction(long action) {
        return list("action_id = ? order by id desc limit 50", action);
    }

    private void keep(String sql, long id, Author by) {
        this.jdbc
                .sql(sql)
                .param("id", id)
                .param("until", LocalDate.now(this.clock))
                .param("by", by.id())
                .update();
    }

    private List<FormerWording> list(String which, long id) {
        return this.jdbc.sql(LIST + which).param(id).query(FormerWording.class).list();
    }
}
