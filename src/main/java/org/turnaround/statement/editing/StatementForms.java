package org.turnaround.statement.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.Typed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes forms of statements that are there, whatever their state. */
@Component
class StatementForms {

    private static final String SELECT = """
            select s.form, s.channel, s.audience, s.capacity, s.quote, s.quoted_in_id::text, s.correction_of, s.note,
                   (select coalesce(jsonb_agg(jsonb_build_object('who', 'person-' || g.person_id, 'state', g.state,
                               'dissent', coalesce(g.dissent_id::text, ''), 'note', coalesce(g.note, ''))
                               order by g.position), '[]')
                      from signatory g where g.statement_id = s.id) as signatories
              from statement s where s.id = :id
            """;

    private static final TypeReference<List<SignatoryLine>> SIGNATORIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EntryForms entries;

    StatementForms(JdbcClient jdbc, JsonMapper json, EntryForms entries) {
        this.jdbc = jdbc;
        this.json = json;
        this.entries = entries;
    }

    /** @throws org.turnaround.shared.NotFound when there is no such statement */
    StatementDraftForm of(long id) {
        EntryForms.Filled entry = this.entries.of(id, EntryKind.STATEMENT);
        return this.jdbc
                .sql(SELECT)
                .param("id", id)
                .query((row, number) -> form(entry, row))
                .single();
    }

    private StatementDraftForm form(EntryForms.Filled entry, ResultSet row) throws SQLException {
        return new StatementDraftForm(
                entry.form(),
                row.getString("form"),
                row.getString("channel"),
                text(row, "audience"),
                text(row, "capacity"),
                text(row, "quote"),
                text(row, "quoted_in_id"),
                text(row, "correction_of"),
                text(row, "note"),
                entry.keys(Part.SPEAKER),
                entry.keys(Part.ON_BEHALF),
                entry.keys(Part.SUBJECT),
                this.json.readValue(row.getString("signatories"), SIGNATORIES),
                Map.of(),
                entry.version());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Typed.text(row.getString(column));
    }
}
