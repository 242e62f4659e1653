package org.turnaround.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;

/** The ledger of calls, newest first. */
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
            select c.id, k.slug as council_slug, k.name as council_name, c.what, c.by_note,
                   c.date, c.date_first, c.date_last, c.date_why, c.answer, c.answer_status, c.looked_on,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline) order by e.sort_day, e.id), '[]')
                      from call_statement x join entry e on e.id = x.statement_id
                     where x.call_id = c.id and e.state = 'published') as statements,
            """
            + PARTIES.formatted("by") + " as by_parties, " + PARTIES.formatted("of") + " as of_parties, "
            + LedgerSql.sources(
                    "call_source x join source s on s.id = x.source_id where x.call_id = c.id and not x.answers")
            + " as sources, "
            + LedgerSql.sources(
                    "call_source x join source s on s.id = x.source_id where x.call_id = c.id and x.answers")
            + " as answer_sources from call c left join council k on k.id = c.council_id where c.state = 'published'";

    private static final String BY_PERSON =
            "c.id in (select call_id from call_party where person_id = :person and side = 'by')";

    private static final TypeReference<List<Statement.Link>> LINKS = new TypeReference<>() {};
    private static final TypeReference<List<SourceLine>> SOURCES = new TypeReference<>() {};

    private final LedgerSql ledger;

    Calls(LedgerSql ledger) {
        this.ledger = ledger;
    }

    /**
     * @throws NotFound when the filter names a council or person that the record does not know
     * @throws BadRequest when its cursor cannot be read
     */
    public Page<CallRow> page(LedgerFilter filter) {
        List<CallRow> rows = this.ledger
                .page(SELECT, "c", BY_PERSON, filter)
                .query(this::row)
                .list();
        return Page.cut(rows, LedgerSql.SIZE, CallRow::cursor);
    }

    private CallRow row(ResultSet row, int number) throws SQLException {
        String council = row.getString("council_slug");
        return new CallRow(
                row.getLong("id"),
                council == null ? null : new CouncilName(council, row.getString("council_name")),
                this.ledger.parties(row.getString("by_parties")),
                row.getString("by_note"),
                this.ledger.parties(row.getString("of_parties")),
                row.getString("what"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                row.getString("answer"),
                AnswerStatus.of(row.getString("answer_status")),
                row.getObject("looked_on", LocalDate.class),
                this.ledger.list(row.getString("statements"), LINKS),
                this.ledger.list(row.getString("sources"), SOURCES),
                this.ledger.list(row.getString("answer_sources"), SOURCES));
    }
}
