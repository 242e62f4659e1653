package org.turnaround.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.turnaround.RecordTest;

/** Asks the bundled record what people may ask, and writes to {@code target/search-score.txt} how often it answers well. */
@RecordTest
class SearchSetTests {

    private static final double ENOUGH = 0.95;
    private static final int LOOKED_AT = 3;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void answersNineteenOfTwentyQueriesWithinTheFirstThreeResults() throws IOException {
        Map<String, String> addresses = addresses();
        List<NamedCsvRecord> queries = queries();
        List<String> report = new ArrayList<>();
        int answered = 0;
        for (NamedCsvRecord query : queries) {
            List<String> first = firstOf(query.getField("query"));
            boolean good = isAnswered(query.getField("expected"), first, addresses);
            answered += good ? 1 : 0;
            report.add((good ? "ok    " : "MISSED") + " " + query.getField("query") + " [" + query.getField("expected")
                    + "] " + (good ? "" : first));
        }
        report.add(
                0,
                "%d of %d queries answered within the first %d results".formatted(answered, queries.size(), LOOKED_AT));
        Files.write(Path.of("target", "search-score.txt"), report);
        report.stream().filter(line -> !line.startsWith("ok")).forEach(System.out::println);

        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) answered / queries.size())
                .as(String.join("\n", report))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private List<String> firstOf(String words) {
        LinkedMultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        request.add("q", words);
        return this.search.find(SearchQuery.from(request)).page().rows().stream()
                .limit(LOOKED_AT)
                .map(SearchResult::url)
                .toList();
    }

    private static boolean isAnswered(String expected, List<String> first, Map<String, String> addresses) {
        if (expected.contains(" & ")) {
            return Arrays.stream(expected.split(" & ")).allMatch(one -> first.contains(address(one, addresses)));
        }
        return Arrays.stream(expected.split(" \\| ")).anyMatch(one -> first.contains(address(one, addresses)));
    }

    private static String address(String expected, Map<String, String> addresses) {
        return expected.startsWith("/")
                ? expected
                : addresses.getOrDefault(expected, "no such record key: " + expected);
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        this.jdbc.sql("""
                        select e.record_key, e.kind, e.id, c.number::text as slug from entry e left join call c on c.id = e.id where e.kind <> 'position'
                        union all select record_key, 'finding', id, null from finding
                        union all select record_key, 'action', id, null from action
                        union all select record_key, 'proposition', id, null from proposition
                        union all select record_key, 'source', id, null from source
                        union all select p.record_key, case when exists (select from membership m where m.person_id = p.id)
                            then 'mp' else 'person' end, p.id, p.slug from person p where record_key is not null
                        """).query(row -> {
            String kind = row.getString("kind");
            String path = kind.equals("mp")
                    ? "/mps/"
                    : requireNonNull(SearchKind.of(kind)).path();
            String slug = row.getString("slug");
            addresses.put(row.getString("record_key"), path + (slug == null ? row.getString("id") : slug));
        });
        return addresses;
    }

    private static List<NamedCsvRecord> queries() {
        try (Reader file = new InputStreamReader(
                        SearchSetTests.class.getResourceAsStream("/search/queries.csv"), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
