package org.turnaround.plan;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Rows;
import org.turnaround.shared.Withdrawn;

/** Finds improvement plans with their versions. */
@Service
@Transactional(readOnly = true)
public class Plans {

    private static final String SELECT = """
            select p.*, c.slug as council_slug, c.name as council_name,
                   (select count(*) from action a where a.plan_id = p.id) as actions,
                   greatest(p.starts_first, case when p.record_key is null then p.changed_at::date end,
                       (select max(e.sort_day) from plan_version v join entry e on e.id = v.id
                         where v.plan_id = p.id and e.state = 'published'),
                       (select max(e.sort_day) from action a join action_update u on u.action_id = a.id
                          join entry e on e.id = u.id and e.state = 'published' where a.plan_id = p.id and u.lane <> 'inspector')) as last_known,
                   (select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title) order by i.published_first, i.id)
                      from plan_inspection x join inspection i on i.id = x.inspection_id
                      join entry e on e.id = i.id and e.state = 'published' where x.plan_id = p.id) as answers,
                   (select jsonb_agg(jsonb_build_object('code', r.code, 'label', r.label, 'meaning', r.meaning)
                           order by r.position, r.code)
                      from plan_rating r where r.plan_id = p.id) as ratings,
                   (select jsonb_agg(jsonb_build_object('id', e.id, 'date', e.date, 'headline', e.headline,
                               'summary', e.summary, 'number', v.number, 'label', v.label,
                               'approvedBy', v.approved_by, 'total', v.total, 'supersedes', v.supersedes_id,
                               'sources', coalesce((select jsonb_agg(source_line(s) order by ci.position, ci.id)
                                  from entry_source ci join source s on s.id = ci.source_id where ci.entry_id = e.id), '[]'))
                           order by e.sort_day, e.id)
                      from plan_version v join entry e on e.id = v.id
                     where v.plan_id = p.id and e.state = 'published') as versions,
                   (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                      from plan_source x join source s on s.id = x.source_id where x.plan_id = p.id) as sources
              from plan p join council c on c.id = p.council_id
            """;

    private static final String UNANSWERED = """
            select f.id, f.text, e.date, e.date_first, e.date_last, e.date_why
              from finding f join entry e on e.id = f.entry_id and e.state = 'published'
             where f.council_id = :council and f.state = 'published' and f.id in (select id from unanswered_finding)
               and f.entry_id in (select inspection_id from plan_inspection where plan_id = :plan)
             order by e.sort_day, f.position, f.id
            """;

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A council's plans, newest first. */
    public List<PlanRow> ofCouncil(long council) {
        return Rows.of(PlanRow.class)
                .list(
                        this.jdbc,
                        SELECT
                                + " where p.council_id = ? and p.state = 'published' order by p.starts_first desc nulls last, p.id desc",
                        council);
    }

    /** Why a plan is not among them: it was withdrawn, or there is none. */
    RuntimeException absent(long plan) {
        return Withdrawn.orNotFound(this.jdbc, "plan", plan, "a plan");
    }

    /** The findings of the inspections that a plan answers which no action of the council answers. */
    List<UnansweredFinding> unanswered(long council, long plan) {
        return Rows.of(UnansweredFinding.class).list(this.jdbc, UNANSWERED, Map.of("council", council, "plan", plan));
    }

    /** A finding that no action answers, and the date of the inspection that made it. */
    record UnansweredFinding(long id, String text, PartialDate date) {}
}
