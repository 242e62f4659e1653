package org.turnaround.desk.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;

/** What the desk does alike for every kind of entry. */
public class KindOfEntry<E extends Entry<F>, F extends Record & EntryForm> extends Kind<E, F> {

    /** Those whose headline or summary has all the words; drafts first, then the last touched. */
    private static final String LIST = """
            select e.id, e.headline as words,
                   case e.state when 'published' then '' else e.state || ', ' end || in_words(e.date) || coalesce(', ' || c.name, '') as note
              from entry e left join council c on c.id = e.council_id
             where e.kind = :kind and (:words = '' or e.search @@ websearch_to_tsquery('record_english', :words))
             order by e.state <> 'draft', coalesce(e.edited_at, e.recorded_at) desc, e.sort_day desc, e.id desc
             limit 100
            """;

    /** What names an entry, whatever its own state, each in words as in {@code the call “An interim board”}; at most ten. */
    private static final String DEPENDANTS = """
            select words from (
                select 'the statement “' || e.headline || '”' as words
                  from statement s join entry e on e.id = s.id where s.quoted_in_id = :id
                 union
                select 'the statement “' || e.headline || '”'
                  from signatory g join entry e on e.id = g.statement_id where g.dissent_id = :id
                 union
                select 'the survey “' || e.headline || '”'
                  from response r join entry e on e.id = r.survey_id where r.statement_id = :id
                 union
                select 'the commitment “' || e.headline || '”'
                  from commitment_statement x join entry e on e.id = x.commitment_id where x.statement_id = :id
                 union
                select 'the ' || e.kind || ' “' || coalesce(k.what, e.headline) || '”'
                  from citation c join entry e on e.id = c.entry_id left join call k on k.id = e.id
                 where c.rests_on_id = :id) named
             order by words limit 10
            """;

    /** Of the same council within a fortnight: with one of its people, or in words like its own. */
    private static final String ALIKE = """
            select :desk || '/' || e.id, e.headline || ', ' || in_words(e.date)
                       || case e.state when 'published' then '' else ' (' || e.state || ')' end
              from entry e
             where e.kind = :kind and e.state <> 'withdrawn'
               and e.council_id is not distinct from cast(:council as bigint)
               and e.sort_day between cast(:first as date) - 14 and cast(:last as date) + 14 and (%s)
               and (similarity(e.headline, :headline) >= 0.5 or exists (
                   select from entry_party p
                    where p.entry_id = e.id and p.part not in ('subject', 'called-on', 'asked', 'replaced', 'in-charge')
                      and coalesce('person-' || p.person_id, 'organisation-' || p.organisation_id) = any (:who)))
             order by similarity(e.headline, :headline) desc, e.id limit 10
            """;

    private static final Set<Part> PASSIVE =
            Set.of(Part.SUBJECT, Part.CALLED_ON, Part.ASKED, Part.REPLACED, Part.IN_CHARGE);

    private final EntryKind kind;

    public KindOfEntry(EntryKind kind, Class<E> type, Shelf shelf) {
        this(kind.code(), kind, type, shelf);
    }

    /** Where a kind of entry has another name at the desk. */
    protected KindOfEntry(String code, EntryKind kind, Class<E> type, Shelf shelf) {
        super(code, type, LIST, shelf);
        this.kind = kind;
    }

    @Override
    protected final boolean isEntry() {
        return true;
    }

    @Override
    protected String title(F form) {
        return form.entry().headline();
    }

    @Override
    protected List<Listed> find(String words) {
        return shelf().rows(Listed.class, LIST, Map.of("kind", this.kind.code(), "words", words));
    }

    @Override
    protected Map<String, String> alike(F form, long id) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("desk", desk());
        values.put("kind", this.kind.code());
        values.put("council", form.entry().council());
        values.put("first", form.entry().date().first());
        values.put("last", form.entry().date().last());
        values.put("headline", form.entry().headline());
        values.put(
                "who",
                form.parties().stream()
                        .filter(party -> !PASSIVE.contains(party.part()))
                        .map(party -> party.who().key())
                        .toArray(String[]::new));
        return shelf().words(ALIKE.formatted(onlyAlike(form)), values);
    }

    /** A reply comes after what it replies to, which is not itself. */
    @Override
    protected void rule(F form, long id, Faults faults) {
        faults.require(id == 0 || !form.repliesTo().contains(id), "repliesTo", "It cannot reply to itself");
        form.repliesTo().forEach(entry -> faults.after(dateOf(entry), "what it replies to", "entry.date"));
    }

    /** What else two of a kind that are the same have in common: a condition on {@code e}. */
    protected String onlyAlike(F form) {
        return "true";
    }

    @Override
    protected Map<String, String> next(E thing) {
        Long council = thing.entry().council();
        String date = UriUtils.encode(thing.entry().date().edtf(), StandardCharsets.UTF_8);
        String said = "&entry.date.edtf=%1$s&date.edtf=%1$s".formatted(date)
                + (council == null ? "" : "&entry.council=%1$s&council=%1$s".formatted(council));
        Map<String, String> next = new LinkedHashMap<>();
        thing.sources().stream()
                .map(CitationLine::source)
                .filter(Objects::nonNull)
                .forEach(source -> {
                    next.put("/editor/sources/" + source, "back to its source");
                    next.put("/editor/articles/new?held=" + source, "more that the same source says");
                    next.put(desk() + "/new?sources%5B0%5D.source=" + source + said, "another from it");
                });
        next.put(desk(), "all of them");
        return next;
    }

    @Override
    protected String address(E thing) {
        return this.kind.url(thing.id());
    }

    @Override
    protected List<String> obstacles(E thing) {
        List<String> obstacles = new ArrayList<>();
        if (thing.sources().isEmpty()) {
            obstacles.add("It cites no source: every line of the record needs one.");
        }
        return obstacles;
    }

    @Override
    protected List<String> dependants(long id) {
        return shelf().texts(DEPENDANTS, Map.of("id", id));
    }
}
