package org.turnaround.desk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.record.EntryKind;

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

    private final EntryKind kind;

    public KindOfEntry(EntryKind kind, Class<E> type, Class<F> form, Shelf shelf) {
        this(kind.code(), kind, type, form, shelf);
    }

    /** Where a kind of entry has another name at the desk. */
    protected KindOfEntry(String code, EntryKind kind, Class<E> type, Class<F> form, Shelf shelf) {
        super(code, type, form, LIST, shelf);
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
