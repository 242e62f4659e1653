package org.turnaround.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.search.Facet.By;
import org.turnaround.search.Facet.Choice;
import org.turnaround.search.SearchResults.Reading;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/**
 * Finds anything on the record by words. First all the words as typed; where nothing has them, names are respelt as the
 * record has them; where that does not help either, whatever has any of the words. Two SQL statements where the first
 * reading finds something, and at most four more.
 */
@Service
@Transactional(readOnly = true)
public class Search {

    private final JdbcClient jdbc;
    private final Spelling spelling;

    Search(JdbcClient jdbc, Spelling spelling) {
        this.jdbc = jdbc;
        this.spelling = spelling;
    }

    /** @throws BadRequest when there are too many words or the cursor cannot be read */
    public SearchResults find(SearchQuery query) {
        SearchWords words = SearchWords.read(query.q());
        query.place(); // refused even where nothing is found
        if (!canBeLookedFor(words)) {
            words = words.withText("");
        }
        if (words.text().isEmpty() && words.dates().isEmpty()) {
            return SearchResults.nothing(Reading.NO_WORDS);
        }
        SearchWords typed = words;
        return find(query, typed, Reading.AS_TYPED)
                .or(() -> this.spelling.asOneName(typed).flatMap(other -> find(query, other, Reading.RESPELT)))
                .or(() -> this.spelling.wordByWord(typed).flatMap(other -> find(query, other, Reading.RESPELT)))
                .or(() -> find(query, typed.anyOfThem(), Reading.ANY))
                .orElseGet(() -> SearchResults.nothing(Reading.AS_TYPED));
    }

    /** Also has the statements planned for these very words: a common one and a rare one need different plans. */
    private boolean canBeLookedFor(SearchWords words) {
        String tree = this.jdbc
                .sql("select querytree(websearch_to_tsquery('record_english', :words))"
                        + " from (select set_config('plan_cache_mode', 'force_custom_plan', true)) as settings")
                .param("words", words.text())
                .query(String.class)
                .single();
        return !tree.isEmpty() && !tree.equals("T"); // T: there are words, but only such as are not wanted
    }

    private Optional<SearchResults> find(SearchQuery query, SearchWords words, Reading reading) {
        if (words.text().isEmpty() && words.dates().isEmpty()) {
            return Optional.empty();
        }
        SearchSql sql = new SearchSql(query, words, reading == Reading.ANY);
        List<Counted> counted = Rows.of(Counted.class).list(this.jdbc, sql.facets(), sql.values());
        long total = counted.stream()
                .filter(one -> one.facet().equals("total"))
                .mapToLong(Counted::results)
                .sum();
        if (total == 0) {
            return Optional.empty();
        }
        String statement = sql.page();
        List<SearchResult> rows = Rows.of(SearchResult.class).list(this.jdbc, statement, sql.values());
        Page<SearchResult> page = Page.cut(rows, query.pageSize(), result -> result.cursor(query.newestFirst()));
        String readAs = reading == Reading.RESPELT ? words.text() : null;
        return Optional.of(new SearchResults(page, facets(counted), total, reading, readAs));
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
