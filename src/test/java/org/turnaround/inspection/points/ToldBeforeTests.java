package org.turnaround.inspection.points;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;

/**
 * What is offered as told before, against a hundred pairs of points that were labelled by hand before anything was tuned:
 * drawn across all degrees of likeness, pairs that are not offered included.
 */
@RecordTest
class ToldBeforeTests {

    private static final Logger LOG = LoggerFactory.getLogger(ToldBeforeTests.class);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fourOfFivePairsThatAreOfferedAreTheSamePoint() throws IOException {
        Set<String> offered =
                this.jdbc.sql("""
                        select a.record_key || ' ' || b.record_key from likely_repetition l
                          join finding a on a.id = l.finding_id join finding b on b.id = l.earlier_id
                        """).query(String.class).list().stream().collect(Collectors.toSet());
        List<NamedCsvRecord> pairs;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/inspection/pairs-of-points.csv"))) {
            pairs = csv.stream().toList();
        }
        List<NamedCsvRecord> found = pairs.stream()
                .filter(pair -> offered.contains(pair.getField("finding") + " " + pair.getField("earlier")))
                .toList();
        long right = found.stream().filter(ToldBeforeTests::isSame).count();
        long same = pairs.stream().filter(ToldBeforeTests::isSame).count();
        double precision = (double) right / found.size();
        LOG.info(
                "Told before: {} of {} offered are the same point (precision {}), of {} that are the same (recall {})",
                right,
                found.size(),
                String.format("%.2f", precision),
                same,
                String.format("%.2f", (double) right / same));
        assertThat(pairs).hasSize(100);
        assertThat(found).hasSizeGreaterThan(20).hasSizeLessThan(100);
        assertThat(precision).isGreaterThanOrEqualTo(0.8);
    }

    private static boolean isSame(NamedCsvRecord pair) {
        return pair.getField("same").equals("yes");
    }

    @Test
    void repeatsAreOfferedInAtLeastSixtyCouncils() {
        assertThat(this.jdbc.sql("""
                                select count(distinct f.council_id) from told_before t join finding f on f.id = t.finding_id
                                 where not t.confirmed
                                """).query(Long.class).single()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aPairIsOfOneCouncilAndTheEarlierReportComesFirst() {
        assertThat(this.jdbc.sql("""
                                select count(*) from told_before t
                                  join finding f on f.id = t.finding_id join entry e on e.id = f.entry_id
                                  join finding b on b.id = t.earlier_id join entry be on be.id = b.entry_id
                                 where f.council_id <> b.council_id or be.sort_day >= e.sort_day
                                """).query(Long.class).single()).isZero();
    }
}
