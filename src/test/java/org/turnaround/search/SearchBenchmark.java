package org.turnaround.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.turnaround.council.CouncilLeads;
import org.turnaround.shared.Sql;

/**
 * How much sooner the first page of a search comes, weighed, with its facets and snippets, than the newest 20 ids that
 * {@code ilike} finds in the same rows, without and with a count of them all. Prints ratios of medians of one run and asserts nothing. To run it:
 * {@code ./mvnw test -Dtest=SearchBenchmark -Dturnaround.benchmark=100000} (the number of entries).
 */
@DataJpaTest
@Import({Search.class, Spelling.class, CouncilLeads.class, Sql.class})
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@EnabledIfSystemProperty(named = "turnaround.benchmark", matches = "\\d+")
class SearchBenchmark {

    private static final int ROUNDS = 7;

    /** From words that stand in one entry to words that stand in half of them. */
    private static final List<String> QUERIES =
            List.of("zeppelin", "zeppelin landing", "word17 word230", "word999", "improvement board", "board");

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void comparesWithIlike() throws IOException {
        int entries = Integer.parseInt(System.getProperty("turnaround.benchmark"));
        fill(entries);
        List<String> report = new ArrayList<>(List.of(
                "%d entries; medians of %d rounds in milliseconds".formatted(entries, ROUNDS),
                "%-20s %10s %12s %12s %8s %12s %8s"
                        .formatted("words", "found", "search", "ilike", "ratio", "and count", "ratio")));
        for (String words : QUERIES) {
            long found = find(words).total();
            double search = median(() -> find(words));
            double newest = median(() -> ilike(words, false));
            double counted = median(() -> ilike(words, true));
            report.add("%-20s %10d %12.1f %12.1f %8.1f %12.1f %8.1f"
                    .formatted(words, found, search, newest, newest / search, counted, counted / search));
        }
        Files.write(Path.of("target", "search-benchmark.txt"), report);
        report.forEach(System.out::println);
    }

    private void fill(int entries) {
        this.jdbc.sql("""
                        insert into entry (kind, date, date_first, date_last, sort_day, headline, summary)
                        select 'event', to_char(day, 'YYYY-MM-DD'), day, day, day,
                               'Entry ' || n || case when n % 2 = 0 then ' of the board' else ' of the council' end,
                               (select string_agg('word' || floor(1000 * power(random(), 2))::int, ' ') from generate_series(1, 40 + n % 2))
                                   || case when n % 50 = 0 then ' improvement' else '' end
                                   || case when n % 5000 = 7 then ' the zeppelin is landing' else '' end
                          from (select n, date '2010-01-01' + n % 6000 as day from generate_series(1, :entries) as n) as numbers
                        """).param("entries", entries).update();
        this.jdbc.sql("set constraints all immediate").update(); // documents are made as at the commit
        this.jdbc.sql("analyze search_document").update();
        this.jdbc.sql("analyze entry").update();
    }

    private SearchResults find(String words) {
        LinkedMultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        request.add("q", words);
        return this.search.find(SearchQuery.from(request));
    }

    private List<Long> ilike(String words, boolean counted) {
        List<String> each = Arrays.asList(words.split(" "));
        String conditions = String.join(
                " and ",
                each.stream()
                        .map(word -> "(e.headline ilike ? or e.summary ilike ?)")
                        .toList());
        List<String> patterns = each.stream()
                .flatMap(word -> List.of("%" + word + "%", "%" + word + "%").stream())
                .toList();
        String from = " from entry e where e.state = 'published' and " + conditions;
        if (counted) {
            this.jdbc
                    .sql("select count(*) from (select " + from + " limit " + SearchSql.MOST + ") as counted")
                    .params(patterns)
                    .query(Long.class)
                    .single();
        }
        return this.jdbc
                .sql("select e.id" + from + " order by e.sort_day desc, e.id desc limit 20")
                .params(patterns)
                .query(Long.class)
                .list();
    }

    private static double median(Runnable work) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
