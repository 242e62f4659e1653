package org.turnaround.statement;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;
import org.turnaround.shared.Withdrawn;
import org.turnaround.statement.LedgerSql.Book;

/** The ledger of calls: published ones, newest first. */
@Service
@Transactional(readOnly = true)
public class Calls {

    private static final String PARTIES = """
            (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', coalesce(p.name, o.name),
                        'mp', exists (select from membership m where m.person_id = p.id)) order by x.position), '[]')
               from call_party x left join person p on p.id = x.person_id left join organisation o on o.id = x.organisation_id
              where x.call_id = c.id and x.side = '%s')
            """;

    private static final String SELECT = """
            select c.id, c.entry_id, k.slug as council_slug, k.name as council_name, c.what, c.by_note,
                   c.date, c.date_first, c.date_last, c.date_why, c.answer, c.answer_status as status, c.looked_on,
                   coalesce(c.edited_at, c.recorded_at) as changed_at,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline) order by e.sort_day, e.id), '[]')
                      from call_statement x join entry e on e.id = x.statement_id
                     where x.call_id = c.id and e.state = 'published') as statements,
            """
            + PARTIES.formatted("by") + " as by, " + PARTIES.formatted("of") + " as of, "
            + LedgerSql.sources(
                    "call_source x join source s on s.id = x.source_id where x.call_id = c.id and not x.answers")
            + " as sources, "
            + LedgerSql.sources(
                    "call_source x join source s on s.id = x.source_id where x.call_id = c.id and x.answers")
            + " as answer_sources from ledger_call c left join council k on k.id = c.council_id";

    private static final Map<String, String> NARROWING = Map.of(
            "mp",
            "c.id in (select call_id from call_party where person_id = :mp and (:side::text is null or side = :side))",
            "status",
            "c.answer_status = :status",
            "topic",
            """
            c.id in (select x.call_id from call_statement x
                       join entry e on e.id = x.statement_id and e.state = 'published'
                       join entry_topic et on et.entry_id = e.id join topic t on t.id = et.topic_id where t.slug = :topic)""",
            "q",
            """
            to_tsvector('record_english', concat_ws(' ', c.what, c.by_note, c.answer))
                @@ websearch_to_tsquery('record_english', :q)""");

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

    private final LedgerSql ledger;
    private final JdbcClient jdbc;
    private final Book<CallRow> book = new Book<>(SELECT, NARROWING, CHOICES, Rows.of(CallRow.class), CallRow::cursor);

    Calls(LedgerSql ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * @param size lines of the page
     * @throws NotFound when the filter names a council or person that the record does not know
     * @throws BadRequest when its cursor cannot be read
     */
    public Page<CallRow> page(LedgerFilter filter, int size) {
        return this.ledger.page(this.book, filter, size);
    }

    /**
     * What a feed shows: those last put on the record or changed there, whenever they were made.
     *
     * @throws NotFound when the filter names a council or person that the record does not know
     */
    public List<CallRow> lastChanged(LedgerFilter filter, int count) {
        return this.ledger.lastChanged(this.book, filter, count);
    }

    public LedgerChoices choices(LedgerFilter filter) {
        return this.ledger.choices(this.book, filter);
    }

    /**
     * What a call's permanent page shows.
     *
     * @throws NotFound when there is no such call, or it is not published yet
     * @throws Withdrawn with the reason, when it was published once
     */
    public CallRow withId(long id) {
        return this.ledger.published(this.book, id).orElseThrow(() -> absent(id));
    }

    private RuntimeException absent(long id) {
        return this.jdbc
                .sql("select state_reason from ledger_call where id = :id and state = 'withdrawn'")
                .param("id", id)
                .query(String.class)
                .optional()
                .<RuntimeException>map(Withdrawn::new)
                .orElseGet(() -> new NotFound("a call with the number " + id));
    }
}
