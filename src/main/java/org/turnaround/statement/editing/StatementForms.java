package org.turnaround.statement.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills forms from statements that are there, whatever their state, in one query. */
@Component
class StatementForms {

    private static final String KEYS = """
            array(select key from (
                      select 'person-' || person_id as key, position from entry_person
                       where entry_id = e.id and part = '%1$s'
                       union all
                      select 'organisation-' || organisation_id, position from entry_organisation
                       where entry_id = e.id and part = '%1$s') named order by position)
            """;

    private static final String SELECT = "select " + KEYS.formatted("speaker") + " as speakers, "
            + KEYS.formatted("on-behalf") + " as on_behalf, " + KEYS.formatted("subject") + " as organisations, " + """
                   array(select topic_id::text from entry_topic where entry_id = e.id) as topics,
                   (select jsonb_agg(jsonb_build_object('who', 'person-' || g.person_id, 'state', g.state,
                               'dissent', coalesce(g.dissent_id::text, ''), 'note', coalesce(g.note, '')) order by g.position)
                      from signatory g where g.statement_id = e.id) as signatories,
                   (select jsonb_agg(jsonb_build_object('source', c.source_id::text, 'wording', coalesce(c.wording, ''),
                               'note', coalesce(c.note, ''), 'remove', '') order by c.position, c.id)
                      from citation c where c.entry_id = e.id) as sources,
                   e.headline, e.summary, e.date, e.date_first, e.date_last, e.date_why, e.council_id::text, e.version::text,
                   s.form, s.channel, s.audience, s.capacity, s.quote, s.quoted_in_id::text, s.correction_of, s.note
              from entry e join statement s on s.id = e.id
             where e.id = :id
            """;

    private static final TypeReference<List<SignatoryLine>> SIGNATORIES = new TypeReference<>() {};
    private static final TypeReference<List<CitationLine>> SOURCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementForms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NotFound when there is no such statement */
    StatementDraftForm of(long id) {
        return this.jdbc
                .sql(SELECT)
                .param("id", id)
                .query(this::form)
                .optional()
                .orElseThrow(() -> new NotFound("a statement with the number " + id));
    }

    /** For a new statement that rests on these sources. */
    static StatementDraftForm fresh(DateForm date, List<CitationLine> sources) {
        return new StatementDraftForm(
                "",
                "",
                date,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sources,
                List.of(),
                Finds.NONE,
                "");
    }

    private StatementDraftForm form(ResultSet row, int number) throws SQLException {
        return new StatementDraftForm(
                row.getString("headline"),
                row.getString("summary"),
                DateForm.of(PartialDate.read(row, "date")),
                text(row, "council_id"),
                row.getString("form"),
                row.getString("channel"),
                text(row, "audience"),
                text(row, "capacity"),
                text(row, "quote"),
                text(row, "quoted_in_id"),
                text(row, "correction_of"),
                text(row, "note"),
                texts(row, "speakers"),
                texts(row, "on_behalf"),
                texts(row, "organisations"),
                texts(row, "topics"),
                lines(row.getString("signatories"), SIGNATORIES),
                lines(row.getString("sources"), SOURCES),
                List.of(),
                Finds.NONE,
                row.getString("version"));
    }

    private <T> List<T> lines(@Nullable String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : this.json.readValue(text, type);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Typed.text(row.getString(column));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /**
     * A form in words, for comparing two editors' versions.
     *
     * @param names of people and organisations by key
     */
    static Map<String, String> words(StatementDraftForm form, Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Headline", form.headline());
        words.put("Summary", form.summary());
        words.put("Date", form.date().words());
        words.put("Form", form.form());
        words.put("Channel", form.channel());
        words.put("Audience", form.audience());
        words.put("Capacity", form.capacity());
        words.put("Quotation", form.quote());
        words.put("Quoted in", form.quotedIn());
        words.put("Corrects", form.correctionOf());
        words.put("Note", form.note());
        words.put("Speakers", names(form.speakers(), names));
        words.put("On behalf of", names(form.onBehalf(), names));
        words.put("Organisations", names(form.organisations(), names));
        words.put("Topics", String.join(", ", form.topics().stream().sorted().toList()));
        words.put(
                "Signatories",
                lines(form.signatories().stream()
                        .filter(line -> !line.state().isEmpty())
                        .map(line ->
                                names.getOrDefault(line.who(), line.who()) + ": " + line.state() + " " + line.note())
                        .toList()));
        words.put(
                "Sources",
                lines(form.sources().stream()
                        .map(line -> "Source " + line.source() + ": " + line.wording() + " " + line.note())
                        .toList()));
        return words;
    }

    private static String names(List<String> keys, Map<String, String> names) {
        return String.join(
                ", ", keys.stream().map(key -> names.getOrDefault(key, key)).toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines.stream().map(String::strip).toList());
    }
}
