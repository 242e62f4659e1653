package org.turnaround.statement;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.record.EntryKind;
import org.turnaround.record.PageFacts;

/** The ledger of commitments, newest first. */
@Service
public class Commitments extends LedgerLines<CommitmentRow> implements PageFacts {

    /** What the newest look found. */
    private static final String STATUS = """
            coalesce((select o.status from commitment_outcome o where o.commitment_id = c.id
                       order by o.looked_on desc, o.id desc limit 1), 'not-yet-assessed')""";

    private static final String OVERDUE =
            "(m.due_last < :today and " + STATUS + " in ('not-yet-assessed', 'in-progress'))";

    private static final String SELECT = "select " + OVERDUE + " as overdue," + """
             c.id, k.slug as council_slug, k.name as council_name, c.headline, m.promise, m.by_note,
                   c.date, c.date_first, c.date_last, c.date_why, m.due, m.due_first, m.due_last, m.due_why,
                   case when c.edited_by is not null then c.edited_at end as changed_at,
                   (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', coalesce(p.name, o.name),
                               'mp', exists (select from membership m where m.person_id = p.id))
                               order by p.id is null, x.position), '[]')
                      from entry_party x left join person p on p.id = x.person_id
                      left join organisation o on o.id = x.organisation_id
                     where x.entry_id = c.id and x.part = 'promised') as by,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline) order by e.sort_day, e.id), '[]')
                      from commitment_statement x join entry e on e.id = x.statement_id
                     where x.commitment_id = c.id and e.state = 'published') as statements,
                   (select coalesce(jsonb_agg(jsonb_build_object('status', o.status, 'late', o.late, 'text', o.text,
                               'why', o.why, 'lookedOn', o.looked_on, 'sources',
            """
            + sources("commitment_outcome_source os join source s on s.id = os.source_id where os.outcome_id = o.id")
            + """
                           ) order by o.looked_on desc, o.id desc), '[]')
                      from commitment_outcome o where o.commitment_id = c.id) as outcomes,
            """
            + sources("entry_source x join source s on s.id = x.source_id where x.entry_id = c.id")
            + """
             as sources
              from commitment m join entry c on c.id = m.id left join council k on k.id = c.council_id
            """;

    private static final String CHOICES = """
            select part, slug, name, in_order from (
                select 'council' as part, k.slug, k.name, k.name as in_order, c.kind, c.state
                  from entry c join council k on k.id = c.council_id
                union select 'person', p.slug, p.name, p.sort_name, c.kind, c.state
                  from entry c join entry_person ep on ep.entry_id = c.id and ep.part = 'promised'
                  join person p on p.id = ep.person_id
                union select 'topic', t.slug, t.name, t.name, c.kind, c.state
                  from entry c join entry_topic et on et.entry_id = c.id join topic t on t.id = et.topic_id) as choices
             where kind = 'commitment' and state = 'published'
            """;

    private static final Sql SQL = new Sql(
            SELECT,
            "c.id in (select entry_id from entry_person where person_id = :mp and part = 'promised')",
            "case when :status = 'overdue' then " + OVERDUE + " else " + STATUS + " = :status end",
            "c.id in (select et.entry_id from entry_topic et join topic t on t.id = et.topic_id where t.slug = :topic)",
            """
            c.search || to_tsvector('record_english', concat_ws(' ', m.promise,
                    (select string_agg(o.text, ' ') from commitment_outcome o where o.commitment_id = c.id)))
                @@ websearch_to_tsquery('record_english', :q)""",
            CHOICES);

    Commitments(JdbcClient jdbc, Councils councils, People people, Clock clock) {
        super(jdbc, councils, people, clock, SQL, CommitmentRow.class, CommitmentRow::cursor);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }

    /** A commitment in any state: who asks has seen to it that its entry may be shown. */
    @Override
    public Optional<CommitmentRow> of(long entryId) {
        return one("true", entryId);
    }
}
