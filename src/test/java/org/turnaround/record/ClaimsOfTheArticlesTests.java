package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;

/** One sentence, one claim, one entry: what five articles say, claim by claim in our own words, and what carries it. */
@RecordTest
class ClaimsOfTheArticlesTests {

    private static final String SAYS = """
            select count(*) from entry e
              left join call c on c.id = e.id
             where e.record_key = ? and e.state = 'published'
               and concat_ws(' ', e.headline, e.summary, c.what) ilike '%' || ? || '%'
               and (exists (select from citation x join source s on s.id = x.source_id
                             where x.entry_id = e.id and s.record_key = ?)
                    or e.kind = 'inspection')
            """;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyClaimIsCarriedByAnEntryThatCitesTheArticle() throws IOException {
        assertThat(claims())
                .hasSizeGreaterThan(150)
                .allSatisfy(claim -> assertThat(isCarried(claim))
                        .as(String.join(", ", claim.getFields()))
                        .isTrue());
    }

    @Test
    void ofEveryKindInEveryArticle() throws IOException {
        assertThat(claims().stream().map(claim -> claim.getField("article")).collect(Collectors.toSet()))
                .hasSize(5);
        assertThat(claims().stream().map(claim -> claim.getField("kind")).collect(Collectors.toSet()))
                .containsAll(Set.of("position", "promise", "call", "number", "silence", "meeting"));
    }

    private boolean isCarried(NamedCsvRecord claim) {
        String entry = claim.getField("entry");
        return entry.startsWith("f-")
                ? count("select count(*) from finding where record_key = ?", entry) == 1
                : count(SAYS, entry, claim.getField("says"), claim.getField("article")) == 1;
    }

    private long count(String sql, Object... values) {
        return this.jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private static List<NamedCsvRecord> claims() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src", "test", "resources", "claims.csv"))) {
            return csv.stream().toList();
        }
    }
}
