package org.turnaround.statement;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Withdrawn;

/** The ledger of calls: published ones, newest first. */
@Service
public class Calls extends LedgerLines<CallRow> {

    private static final String PARTIES = """
            (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', coalesce(p.name, o.name),
                        'mp', exists (select from membership m where m.person_id = p.id)) order by x.position), '[]')
               from call_party x left join person p on p.id = x.person_id left join organisation o on o.id = x.organisation_id
              where x.call_id = c.id and x.side = '%s')
            """;

    private static final String SELECT = """
            select c.id, c.entry_id, k.slug as council_slug, k.name as council_name, c.what, c.by_note,
                   c.date, c.date_first, c.date_last, c.date_why, c.answer, c.answer_status as status, c.looked_on,
                   case when c.edited_by is not null then c.edited_at end as changed_at,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline) order by e.sort_day, e.id), '[]')
                      from call_statement x join entry e on e.id = x.statement_id
                     where x.call_id = c.id and e.state = 'published') as statements,
            """
            + PARTIES.formatted("by") + " as by, " + PARTIES.formatted("of") + " as of, "
            + sources("call_source x join source s on s.id = x.source_id where x.call_id = c.id and not x.answers")
            + " as sources, "
            + sources("call_source x join source s on s.id = x.source_id where x.call_id = c.id and x.answers")
            + " as answer_sources from ledger_call c left join council k on k.id = c.council_id";

    private static final String CHOICES = """
            select part, slug, name, in_order from (
                select 'council' as part, k.slug, k.name, k.name as in_order, c.state
                  from ledger_call c join council k on k.id = c.council_id
                union select 'person', p.slug, p.name, p.sort_name, c.state
                  from ledger_call c join call_party x on x.call_id = c.id join person p on p.id = x.person_id
                union select 'topic', t.slug, t.name, t.name, c.state
                  from ledger_call c join call_statement x on x.call_id = c.id
                  join entry e on e.id = x.statement_id and e.state = 'published'
                  join entry_topic et on et.entry_id = e.id join topic t on t.id = et.topic_id) as choices
             where state = 'published'
            """;

    private static final Sql SQL = new Sql(
            SELECT,
            "c.id in (select call_id from call_party where person_id = :mp and (:side::text is null or side = :side))",
            "c.answer_status = :status",
            """
            c.id in (select x.call_id from call_statement x
                       join entry e on e.id = x.statement_id and e.state = 'published'
                       join entry_topic et on et.entry_id = e.id join topic t on t.id = et.topic_id where t.slug = :topic)""",
            """
            to_tsvector('record_english', concat_ws(' ', c.what, c.by_note, c.answer))
                @@ websearch_to_tsquery('record_english', :q)""",
            CHOICES);

    Calls(JdbcClient jdbc, Councils councils, People people, Clock clock) {
        super(jdbc, councils, people, clock, SQL, CallRow.class, CallRow::cursor);
    }

    /**
     * What a call's permanent page shows.
     *
     * @throws NotFound when there is no such call, or it is not published yet
     * @throws Withdrawn with the reason, when it was published once
     */
    public CallRow withId(long id) {
        return one("c.state = 'published'", id)
                .orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, "ledger_call", id, "a call"));
    }
}
