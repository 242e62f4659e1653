package org.turnaround.statement.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.desk.Kind.Listed;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * Finds statements that resemble one: nearly the same quotation, whoever is said to have said it; or one speaker, within
 * a fortnight, with like words in quotation or in headline and summary. Likeness is that of trigrams, from 0 to 1.
 */
@Component
class Likeness {

    private static final String PAIRS = """
              from entry d
              join statement ds on ds.id = d.id
              join lateral (
                  select e.id, e.state, e.date, e.date_first, e.date_last, e.date_why, e.headline, s.quote
                    from statement s join entry e on e.id = s.id
                   where s.quote %> ds.quote and word_similarity(ds.quote, s.quote) >= 0.85
                     and length(ds.quote) >= 20 and length(s.quote) >= 20
                   union
                  select e.id, e.state, e.date, e.date_first, e.date_last, e.date_why, e.headline, s.quote
                    from entry e join statement s on s.id = e.id
                   where e.kind = 'statement' and e.sort_day between d.date_first - 14 and d.date_last + 14
                     and exists (select from entry_party a join entry_party b
                                     on b.person_id = a.person_id or b.organisation_id = a.organisation_id
                                  where a.entry_id = d.id and b.entry_id = e.id
                                    and a.part in ('speaker', 'on-behalf') and b.part in ('speaker', 'on-behalf'))
                     and (greatest(word_similarity(ds.quote, s.quote), word_similarity(s.quote, ds.quote)) >= 0.6
                       or similarity(d.headline || ' ' || d.summary, e.headline || ' ' || e.summary) >= 0.35)
              ) o on o.id <> d.id and o.state <> 'withdrawn'
                 and not exists (select from statement_apart x
                                  where x.one_id = least(o.id, d.id) and x.other_id = greatest(o.id, d.id))
            """;

    private static final String FOUND = """
            select o.id, o.state, o.date, o.date_first, o.date_last, o.date_why, o.headline, o.quote, coalesce((
                select string_agg(p.name, ', ' order by ep.position) from entry_person ep
                  join person p on p.id = ep.person_id where ep.entry_id = o.id and ep.part = 'speaker'), '') as speakers
            """ + PAIRS + " where d.id = ? order by o.id limit 10";

    private static final String UNDECIDED = "select distinct on (d.id) d.id, d.headline as words, o.headline as note "
            + PAIRS + " where d.state = 'draft' and d.kind = 'statement' order by d.id desc, o.id limit 30";

    private static final String IN_WORDS = """
            select '/editor/statements/' || s.id from statement s join entry e on e.id = s.id
             where '/editor/statements/' || s.id = any (:there)
               and (greatest(word_similarity(:quote, s.quote), word_similarity(s.quote, :quote)) >= 0.6
                 or similarity(:words, e.headline || ' ' || e.summary) >= 0.35)
            """;

    private static final String CITATIONS = """
            select c.source_id as source, null::bigint as rests_on, coalesce(c.wording, s.quote) as wording, c.note,
                   null::boolean as remove
              from entry_source c join statement s on s.id = c.entry_id where c.entry_id = ?
             order by c.position, c.id
            """;

    private static final String APART = """
            insert into statement_apart (one_id, other_id, decided_by, decided_at)
            select least(a.id, b.id), greatest(a.id, b.id), :by, :now from statement a, statement b
             where a.id = :one and b.id = :other and a.id <> b.id on conflict do nothing
            """;

    private final Shelf shelf;
    private final Audit audit;
    private final Clock clock;

    Likeness(Shelf shelf, Audit audit, Clock clock) {
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that a statement resembles and that nobody has set apart from it. */
    List<Alike> to(long id) {
        return this.shelf.rows(Alike.class, FOUND, id);
    }

    /** Of some addresses, those of statements that are like one in words. */
    List<String> inWords(Statement.Form form, Set<String> there) {
        return this.shelf.texts(
                IN_WORDS,
                Map.of(
                        "there", there.toArray(String[]::new),
                        "quote", Objects.requireNonNullElse(form.facts().quote(), ""),
                        "words", form.entry().headline() + " " + form.entry().summary()));
    }

    /** Every draft with the first that it resembles. */
    List<Listed> ofDrafts() {
        return this.shelf.rows(Listed.class, UNDECIDED);
    }

    /** A statement's citations, each with its wording, or with the statement's own quotation. */
    List<CitationLine> citationsOf(long id) {
        return this.shelf.rows(CitationLine.class, CITATIONS, id);
    }

    void setApart(Author by, long one, long other) {
        this.shelf.change(
                APART, Map.of("one", one, "other", other, "by", by.id(), "now", Timestamp.from(this.clock.instant())));
        String what = "Said that statements " + one + " and " + other + " are two, although they look alike";
        this.audit.record(by, "statements-set-apart", what, "/statements/" + one, null);
    }

    /**
     * A statement that another one resembles.
     *
     * @param state a code: published or draft
     * @param speakers names, or empty
     */
    record Alike(
            long id,
            String state,
            PartialDate date,
            String headline,
            String speakers,
            @Nullable String quote) {

        public String url() {
            return this.state.equals("published") ? EntryKind.STATEMENT.url(this.id) : "/editor/statements/" + this.id;
        }
    }
}
