package org.turnaround.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Coded;
import org.turnaround.shared.NotFound;
import org.turnaround.statement.Statement.Link;
import org.turnaround.statement.Statement.Resting;
import org.turnaround.statement.Statement.Stand;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds statements, each in one query. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private static final String SELECT = """
            select s.id, s.form, s.channel, s.audience, s.capacity, s.quote, s.correction_of, s.note,
                   (select jsonb_build_object('id', q.id, 'headline', q.headline)
                      from entry q where q.id = s.quoted_in_id and q.state = 'published') as quoted_in,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'headline', q.headline) order by q.id), '[]')
                      from statement i join entry q on q.id = i.id
                     where i.quoted_in_id = s.id and q.state = 'published') as quotes,
                   (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'state', g.state,
                               'mp', exists (select from membership m where m.person_id = p.id),
                               'note', g.note, 'dissent', (select d.id from entry d
                                 where d.id = g.dissent_id and d.state = 'published')) order by g.position, p.sort_name), '[]')
                      from signatory g join person p on p.id = g.person_id where g.statement_id = s.id) as signatories,
                   (select jsonb_agg(jsonb_build_object(
                               'source', source_line(o), 'wording', c.wording, 'note', c.note,
                               'result', k.result, 'checkedOn', k.checked_on)
                               order by c.position, c.id)
                      from entry_source c join source o on o.id = c.source_id
                      left join source_text_now t on t.source_id = o.id
                      left join quotation_check k on k.citation_id = c.id
                       and k.quotation_md5 = md5(coalesce(c.wording, s.quote))
                       and k.text_sha256 is not distinct from t.sha256
                     where c.entry_id = s.id) as citations,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'headline', c.what) order by c.sort_day, c.id), '[]')
                      from call_statement x join ledger_call c on c.id = x.call_id
                     where x.statement_id = s.id and c.state = 'published') as calls,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline)
                               order by e.sort_day, e.id), '[]')
                      from commitment_statement x join entry e on e.id = x.commitment_id
                     where x.statement_id = s.id and e.state = 'published') as commitments,
                   (select coalesce(jsonb_agg(jsonb_build_object('proposition', r.id, 'text', r.text, 'slug', p.slug,
                               'name', p.name, 'mp', exists (select from membership m where m.person_id = p.id),
                               'stance', x.stance) order by r.id, p.sort_name), '[]')
                      from position_entry pe
                      join held_position x on x.id = pe.position_id and x.state = 'published'
                      join proposition r on r.id = x.proposition_id and r.state = 'published'
                      join person p on p.id = x.person_id
                     where pe.entry_id = s.id) as positions
              from statement s join entry e on e.id = s.id
             where s.id = :id and (e.state = 'published' or :any)
            """;

    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};
    private static final TypeReference<List<Signatory>> SIGNATORIES = new TypeReference<>() {};
    private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {};
    private static final TypeReference<List<Stand>> POSITIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Statements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NotFound when no published statement has this number */
    public Statement withId(long id) {
        return find(id).orElseThrow(() -> new NotFound("a statement with the number " + id));
    }

    public Optional<Statement> find(long id) {
        return read(id, false);
    }

    /** One that may not be public, for its editors' eyes. */
    Statement preview(long id) {
        return read(id, true).orElseThrow(() -> new NotFound("a statement with the number " + id));
    }

    private Optional<Statement> read(long id, boolean any) {
        return this.jdbc
                .sql(SELECT)
                .param("id", id)
                .param("any", any)
                .query(this::statement)
                .optional();
    }

    private Statement statement(ResultSet row, int number) throws SQLException {
        String quote = row.getString("quote");
        String quotedIn = row.getString("quoted_in");
        return new Statement(
                row.getLong("id"),
                Coded.of(Fidelity.class, row.getString("form")),
                row.getString("channel"),
                row.getString("audience"),
                row.getString("capacity"),
                quote,
                row.getString("correction_of"),
                row.getString("note"),
                quotedIn == null ? null : this.json.readValue(quotedIn, Link.class),
                read(row, "quotes", LINKS),
                read(row, "signatories", SIGNATORIES),
                wordings(row.getString("citations"), quote),
                new Resting(
                        read(row, "calls", LINKS), read(row, "commitments", LINKS), read(row, "positions", POSITIONS)));
    }

    private <T> List<T> read(ResultSet row, String column, TypeReference<List<T>> type) throws SQLException {
        return this.json.readValue(row.getString(column), type);
    }

    private List<Wording> wordings(@Nullable String citations, @Nullable String quote) {
        if (citations == null) {
            return List.of();
        }
        List<Wording> wordings = new ArrayList<>();
        String first = null;
        for (Citation citation : this.json.readValue(citations, CITATIONS)) {
            Wording wording = citation.wording(quote);
            wordings.add(first == null ? wording : wording.against(first));
            first = first == null && wording.own() ? wording.quotation() : first;
        }
        return List.copyOf(wordings);
    }

    /** As the database gives it. */
    record Citation(
            SourceLine source,
            @Nullable String wording,
            @Nullable String note,
            @Nullable String result,
            @Nullable LocalDate checkedOn) {

        Wording wording(@Nullable String quote) {
            return new Wording(
                    this.source,
                    this.wording == null ? quote : this.wording,
                    this.wording != null,
                    this.note,
                    List.of(),
                    null,
                    this.result == null ? null : Coded.of(QuotationCheck.class, this.result),
                    this.checkedOn);
        }
    }
}
