package org.turnaround.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.council.CouncilLeads;
import org.turnaround.council.Lead;
import org.turnaround.council.Leads;
import org.turnaround.search.Facet.By;
import org.turnaround.search.Facet.Choice;
import org.turnaround.search.SearchResults.Reading;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/**
 * Finds anything on the record by words. First all the words as typed; where nothing has them, a name among them is read as
 * its council, names are respelt as the record has them, then dates and unknown words are left out; where that does not help
 * either, whatever has any of the words. Four SQL statements where the first reading finds something; how many more at most
 * does not depend on the words.
 */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int LONGEST_NAME = 4;

    private static final String READ = """
            select querytree(websearch_to_tsquery('record_english', search_text(:words))) as tree,
                   array(select term from unnest(:terms::text[]) with ordinality as t (term, n)
                          where numnode(plainto_tsquery('record_english', search_text(term))) = 0 order by n) as common,
                   (select jsonb_object_agg(short, words) from acronym
                     where short is not null and case flags when 'g' then :words ~ pattern else :words ~* pattern end) as acronyms
              from (select set_config('plan_cache_mode', 'force_custom_plan', true),
                           set_config('pg_trgm.word_similarity_threshold', '0.4', true)) as settings
            """;

    private final JdbcClient jdbc;
    private final Spelling spelling;
    private final CouncilLeads leads;

    Search(JdbcClient jdbc, Spelling spelling, CouncilLeads leads) {
        this.jdbc = jdbc;
        this.spelling = spelling;
        this.leads = leads;
    }

    /** @throws BadRequest when there are too many words or the cursor cannot be read */
    public SearchResults find(SearchQuery query) {
        SearchWords typed = SearchWords.read(query.q());
        query.place(); // refused even where nothing is found
        Read read = read(typed);
        if (read.hasNoWords()) {
            return names(query, read)
                    .or(() -> find(query, read, new Sought(typed.withText(""), Reading.AS_TYPED, List.of())))
                    .orElseGet(() -> nothing(read, Reading.NO_WORDS));
        }
        Leads leads = this.leads.of(typed.named());
        return find(query, read, new Sought(typed, Reading.AS_TYPED, leads.whole()))
                .or(() -> within(query, read, leads))
                .or(() -> respelt(query, read, this.spelling.asOneName(typed)))
                .or(() -> respelt(query, read, this.spelling.wordByWord(typed)))
                .or(() -> find(query, read, new Sought(typed.atAnyTime(), Reading.AT_ANY_TIME, List.of())))
                .or(() -> inPart(query, read))
                .orElseGet(() -> nothing(read, Reading.AS_TYPED));
    }

    /** What the database makes of the words. */
    private record Made(String tree, List<String> common, Map<String, String> acronyms) {}

    /** The words as they were typed, with what the database makes of them. */
    private record Read(SearchWords typed, Made made) {

        boolean hasNoWords() {
            return this.made.tree.isEmpty() || this.made.tree.equals("T"); // T: there are only such as are not wanted
        }

        Understood as(Sought sought, List<String> unknown, List<Lead> nearest) {
            SearchWords words = sought.words();
            return new Understood(
                    this.typed.plainTerms().stream()
                            .filter(term -> !this.made.common.contains(term) && !unknown.contains(term))
                            .toList(),
                    this.made.common.stream().filter(sought::passesOver).toList(),
                    this.made.acronyms,
                    unknown,
                    words.dates(),
                    words.dates().isEmpty() ? this.typed.dates() : List.of(),
                    this.typed.text(),
                    sought.isFor(Reading.WITHIN) ? sought.leads() : List.of(),
                    nearest,
                    this.typed.postcode());
        }
    }

    /** Also has the statements planned for these very words: a common one and a rare one need different plans. */
    private Read read(SearchWords words) {
        String[] terms = words.plainTerms().toArray(String[]::new);
        return Rows.of(Made.class)
                .one(this.jdbc, READ, Map.of("words", words.sql(), "terms", terms))
                .map(made -> new Read(words, made))
                .orElseThrow();
    }

    private SearchResults nothing(Read read, Reading reading) {
        SearchWords words = read.typed();
        boolean name = reading == Reading.AS_TYPED && words.plainTerms().size() <= LONGEST_NAME;
        return new SearchResults(
                new Page<>(List.of(), null),
                List.of(),
                0,
                0,
                reading,
                null,
                read.as(
                        new Sought(words, reading, List.of()),
                        List.of(),
                        name ? this.leads.nearest(words.named()) : List.of()));
    }

    private Optional<SearchResults> names(SearchQuery query, Read read) {
        return read.typed().plainTerms().isEmpty()
                ? Optional.empty()
                : find(query, read, new Sought(read.typed(), Reading.NAMES, List.of()));
    }

    private Optional<SearchResults> within(SearchQuery query, Read read, Leads leads) {
        SearchWords rest = read.typed().withoutName(leads.name());
        return leads.within().isEmpty()
                ? Optional.empty()
                : find(query, read, new Sought(rest, Reading.WITHIN, leads.within()))
                        .or(() -> find(query, read, new Sought(rest.atAnyTime(), Reading.WITHIN, leads.within())));
    }

    private Optional<SearchResults> respelt(SearchQuery query, Read read, Optional<SearchWords> respelt) {
        return respelt.flatMap(words -> find(
                query,
                read,
                new Sought(words, Reading.RESPELT, this.leads.of(words.named()).whole())));
    }

    /** What has all the words that stand anywhere on the record, else what has any of them. */
    private Optional<SearchResults> inPart(SearchQuery query, Read read) {
        SearchWords typed = read.typed();
        List<String> unknown = this.spelling.unknown(typed);
        SearchWords any = typed.anyOfThem();
        return find(query, read, new Sought(typed.without(unknown), Reading.KNOWN, List.of()), unknown)
                .or(() -> find(query, read, new Sought(any, Reading.ANY, List.of()), unknown))
                .or(() -> find(query, read, new Sought(any.atAnyTime(), Reading.ANY, List.of()), unknown));
    }

    private Optional<SearchResults> find(SearchQuery query, Read read, Sought sought) {
        return find(query, read, sought, List.of());
    }

    private Optional<SearchResults> find(SearchQuery query, Read read, Sought sought, List<String> unknown) {
        SearchWords words = sought.words();
        if (words.isEmpty() && sought.leads().isEmpty() || sought.isTried(read.typed())) {
            return Optional.empty();
        }
        SearchSql sql = new SearchSql(query, sought);
        List<Counted> counted = Rows.of(Counted.class).list(this.jdbc, sql.facets(), sql.values());
        long all = results(counted, "all");
        if (all == 0) {
            return Optional.empty();
        }
        String statement = sql.page();
        List<SearchResult> rows = Rows.of(SearchResult.class).list(this.jdbc, statement, sql.values()).stream()
                .map(result -> result.ledBy(sought.leads()))
                .toList();
        return Optional.of(new SearchResults(
                Page.cut(rows, query.pageSize(), result -> result.cursor(query.newestFirst())),
                facets(counted),
                results(counted, "total"),
                all,
                sought.reading(),
                sought.isFor(Reading.RESPELT) ? words.text() : null,
                read.as(sought, unknown, List.of())));
    }

    private static long results(List<Counted> counted, String facet) {
        return counted.stream()
                .filter(one -> one.facet().equals(facet))
                .mapToLong(Counted::results)
                .sum();
    }

    /** How many results a choice would leave. */
    private record Counted(String facet, String value, String label, long results) {

        Choice choice() {
            SearchKind kind = this.facet.equals("kind") ? SearchKind.of(this.value) : null;
            return new Choice(this.value, kind == null ? this.label : kind.label(), this.results);
        }
    }

    private static List<Facet> facets(List<Counted> counted) {
        return Arrays.stream(By.values())
                .map(by -> new Facet(
                        by,
                        counted.stream()
                                .filter(one -> one.facet().equals(by.code()))
                                .map(Counted::choice)
                                .toList()))
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
    }

    /**
     * The filters in force as pages print them.
     *
     * @throws BadRequest when one names a council, person or topic that the record does not know
     */
    public Map<By, String> labels(SearchQuery query) {
        Map<By, String> labels = new EnumMap<>(By.class);
        labels.putAll(query.narrowed());
        SearchKind kind = SearchKind.of(labels.getOrDefault(By.KIND, ""));
        if (kind != null) {
            labels.put(By.KIND, kind.label());
        }
        Map<By, String> named = names(query);
        for (By by : List.of(By.COUNCIL, By.PERSON, By.TOPIC)) {
            String slug = labels.get(by);
            if (slug != null && !named.containsKey(by)) {
                throw new BadRequest("The record knows no " + by.code() + " \"" + slug + "\"");
            }
        }
        labels.putAll(named);
        return labels;
    }

    private Map<By, String> names(SearchQuery query) {
        Map<By, String> names = new EnumMap<>(By.class);
        this.jdbc
                .sql("""
                        select 'council' as facet, name from council where slug = :council
                        union all select 'person', name from person where slug = :person and person_is_public(id)
                        union all select 'topic', name from topic where slug = :topic
                        """)
                .param("council", query.narrowed().get(By.COUNCIL))
                .param("person", query.narrowed().get(By.PERSON))
                .param("topic", query.narrowed().get(By.TOPIC))
                .query(row -> {
                    names.put(Coded.of(By.class, row.getString("facet")), row.getString("name"));
                });
        return names;
    }
}
