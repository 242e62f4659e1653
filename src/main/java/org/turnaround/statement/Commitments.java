package org.turnaround.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;
import org.turnaround.statement.LedgerSql.Book;

/** The ledger of commitments, newest first. */
@Service
@Transactional(readOnly = true)
public class Commitments {

    /** What the newest look found. */
    private static final String STATUS = """
            coalesce((select o.status from commitment_outcome o where o.commitment_id = c.id
                       order by o.looked_on desc, o.id desc limit 1), 'not-yet-assessed')""";

    private static final String OVERDUE =
            "(m.due_last < :today and " + STATUS + " in ('not-yet-assessed', 'in-progress'))";

    private static final String SELECT = "select " + OVERDUE + " as overdue," + """
             c.id, k.slug as council_slug, k.name as council_name, c.headline, m.promise, m.by_note,
                   c.date, c.date_first, c.date_last, c.date_why, m.due, m.due_first, m.due_last, m.due_why,
                   coalesce(c.edited_at, c.recorded_at) as changed_at,
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
            + LedgerSql.sources(
                    "commitment_outcome_source os join source s on s.id = os.source_id where os.outcome_id = o.id")
            + """
                           ) order by o.looked_on desc, o.id desc), '[]')
                      from commitment_outcome o where o.commitment_id = c.id) as outcomes,
            """
            + LedgerSql.sources("entry_source x join source s on s.id = x.source_id where x.entry_id = c.id")
            + """
             as sources
              from commitment m join entry c on c.id = m.id left join council k on k.id = c.council_id
            """;

    private static final Map<String, String> NARROWING = Map.of(
            "mp",
            "c.id in (select entry_id from entry_person where person_id = :mp and part = 'promised')",
            "status",
            "case when :status = 'overdue' then " + OVERDUE + " else " + STATUS + " = :status end",
            "topic",
            "c.id in (select et.entry_id from entry_topic et join topic t on t.id = et.topic_id where t.slug = :topic)",
            "q",
            """
            c.search || to_tsvector('record_english', concat_ws(' ', m.promise,
                    (select string_agg(o.text, ' ') from commitment_outcome o where o.commitment_id = c.id)))
                @@ websearch_to_tsquery('record_english', :q)""");

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

    private final LedgerSql ledger;
    private final Book<CommitmentRow> book =
            new Book<>(SELECT, NARROWING, CHOICES, Rows.of(CommitmentRow.class), CommitmentRow::cursor);

    Commitments(LedgerSql ledger) {
        this.ledger = ledger;
    }

    /**
     * @param size lines of the page
     * @throws NotFound when the filter names a council or person that the record does not know
     * @throws BadRequest when its cursor cannot be read
     */
    public Page<CommitmentRow> page(LedgerFilter filter, int size) {
        return this.ledger.page(this.book, filter, size);
    }

    /**
     * What a feed shows: those last put on the record or changed there, whenever they were made.
     *
     * @throws NotFound when the filter names a council or person that the record does not know
     */
    public List<CommitmentRow> lastChanged(LedgerFilter filter, int count) {
        return this.ledger.lastChanged(this.book, filter, count);
    }

    public LedgerChoices choices(LedgerFilter filter) {
        return this.ledger.choices(this.book, filter);
    }

    /** A commitment in any state: who asks has seen to it that its entry may be shown. */
    Optional<CommitmentRow> find(long id) {
        return this.ledger.inAnyState(this.book, id);
    }
}
