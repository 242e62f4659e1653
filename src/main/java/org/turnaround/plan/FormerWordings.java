package org.turnaround.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;

/** Keeps how plans and actions were put into words before, and what they answered, for everybody to read. */
@Component
class FormerWordings {

    private static final String OF_PLAN = """
            insert into former_wording (plan_id, title, summary, details, until, replaced_by)
            select p.id, p.title, p.summary, left(concat_ws('; ', 'from ' || p.starts, 'to ' || p.ends,
                       'key: ' || (select string_agg(r.code || ' ' || r.label || coalesce(': ' || r.meaning, ''), ', '
                                              order by r.position)
                                     from plan_rating r where r.plan_id = p.id),
                       'answers: ' || (select string_agg(i.title, ', ' order by i.published_first, i.id)
                                         from plan_inspection x join inspection i on i.id = x.inspection_id
                                         join entry e on e.id = i.id and e.state = 'published'
                                        where x.plan_id = p.id)), 20000), :until, :by
              from plan p where p.id = :id
            """;

    private static final String OF_ACTION = """
            insert into former_wording (action_id, title, summary, details, until, replaced_by)
            select a.id, a.title, a.summary, left(concat_ws('; ', 'owner: ' || owner_role, 'target: ' || target,
                       'measure: ' || measure, 'unit: ' || unit,
                       'baseline: ' || baseline_value || coalesce(' as at ' || baseline_as_at, ''),
                       'to reach: ' || target_value,
                       'answers: ' || (select string_agg(f.text, ', ' order by f.id)
                                         from action_finding x join finding f on f.id = x.finding_id
                                         join entry e on e.id = f.entry_id and e.state = 'published'
                                        where x.action_id = a.id),
                       'themes: ' || (select string_agg(t.name, ', ' order by t.name)
                                        from action_topic x join topic t on t.id = x.topic_id
                                       where x.action_id = a.id)), 20000), :until, :by
              from action a where a.id = :id
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

    /** Before the plan's other words and links are written. */
    void keepPlan(long plan, Author by) {
        keep(OF_PLAN, plan, by);
    }

    /** Before the action's other words and links are written. */
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
