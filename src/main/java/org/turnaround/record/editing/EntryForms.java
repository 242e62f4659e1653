package org.turnaround.record.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes forms of entries that are there, whatever their state, each in one query, and offers what they choose from. */
@Service
@Transactional(readOnly = true)
public class EntryForms {

    private static final String SELECT = """
            select e.headline, e.summary, e.date, e.date_first, e.date_last, e.date_why, e.council_id::text, e.version::text,
                   array(select topic_id::text from entry_topic where entry_id = e.id) as topics,
                   (select coalesce(jsonb_agg(jsonb_build_object('source', c.source_id::text,
                               'wording', coalesce(c.wording, ''), 'note', coalesce(c.note, ''), 'remove', '')
                               order by c.position, c.id), '[]')
                      from entry_source c where c.entry_id = e.id) as sources,
                   (select coalesce(jsonb_agg(jsonb_build_object('who', n.key, 'part', n.part) order by n.position), '[]')
                      from (select coalesce('person-' || person_id, 'organisation-' || organisation_id) as key, part, position
                              from entry_party where entry_id = e.id) n) as named
              from entry e
             where e.id = :id and e.kind = any (:kinds)
            """;

    private static final TypeReference<List<CitationLine>> SOURCES = new TypeReference<>() {};
    private static final TypeReference<List<NamedLine>> NAMED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FormChoices choices;
    private final Pickers pickers;

    EntryForms(JdbcClient jdbc, JsonMapper json, FormChoices choices, Pickers pickers) {
        this.jdbc = jdbc;
        this.json = json;
        this.choices = choices;
        this.pickers = pickers;
    }

    /**
     * An entry as a form shows it.
     *
     * @param named whoever has a part in it, in order
     * @param version the one that the form is made from
     */
    public record Filled(EntryForm form, List<NamedLine> named, String version) {

        /** The keys of those with a part. */
        public List<String> keys(Part part) {
            return this.named.stream()
                    .filter(line -> line.part().equals(part.code()))
                    .map(NamedLine::who)
                    .toList();
        }
    }

    /** @throws NotFound when there is no entry of these kinds with this number */
    public Filled of(long id, EntryKind... kinds) {
        return this.jdbc
                .sql(SELECT)
                .param("id", id)
                .param("kinds", Arrays.stream(kinds).map(EntryKind::code).toArray(String[]::new))
                .query(this::filled)
                .optional()
                .orElseThrow(() -> new NotFound("an entry of this kind with the number " + id));
    }

    /**
     * Puts into the model what the fields of an entry choose from.
     *
     * @param find what was typed into the search for sources
     */
    public void addChoices(Model model, EntryForm form, @Nullable String find) {
        model.addAttribute("councils", this.choices.councils());
        model.addAttribute("topics", this.choices.topics());
        model.addAttribute("sourceOptions", this.pickers.sources(form.sourceKeys(), find));
    }

    private Filled filled(ResultSet row, int number) throws SQLException {
        EntryForm form = new EntryForm(
                row.getString("headline"),
                row.getString("summary"),
                DateForm.of(PartialDate.read(row, "date")),
                Typed.text(row.getString("council_id")),
                List.of((String[]) row.getArray("topics").getArray()),
                this.json.readValue(row.getString("sources"), SOURCES),
                List.of());
        return new Filled(form, this.json.readValue(row.getString("named"), NAMED), row.getString("version"));
    }
}
