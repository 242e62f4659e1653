package org.turnaround.inspection.points;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.council.Councils;
import org.turnaround.inspection.FindingFilter;
import org.turnaround.inspection.Findings;
import org.turnaround.inspection.PointsHeld;
import org.turnaround.shared.Page;

/** What the reports of the bundled record ask for: all of it, as the file has it. */
@RecordTest
class PointsOfTheRecordTests {

    private static final Path NATIONAL = Path.of("src/main/resources/record/national");
    private static final PointFilter ALL = new PointFilter(null, null, null, null, null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Councils councils;

    @Autowired
    private PointTables tables;

    @Autowired
    private Practices practices;

    @Autowired
    private ToldBefore told;

    @Autowired
    private Findings findings;

    @Test
    void everyPointOfTheFileIsOnTheRecordWithItsTopicsAndItsReport() throws IOException {
        Map<String, String> held = new HashMap<>();
        this.jdbc.sql("""
                        select f.record_key as key, concat_ws('|', e.record_key, f.kind = 'priority-action', p.slug, s.slug, f.text) as said
                          from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                          join practice_topic p on p.id = f.practice_id left join practice_topic s on s.id = f.second_practice_id
                         where f.state = 'published'
                        """).query(row -> {
            held.put(row.getString("key"), row.getString("said"));
        });
        List<NamedCsvRecord> points = file("findings.csv");
        assertThat(points).hasSize(3502);
        assertThat(held).hasSize(3502);
        for (NamedCsvRecord point : points) {
            String same = point.getField("same-as");
            if (same.isEmpty()) {
                String said = Stream.of("inspection", "priority", "practice", "second-practice", "text")
                        .map(point::getField)
                        .filter(value -> !value.isEmpty())
                        .map(value -> value.equals("true") ? "t" : value.equals("false") ? "f" : value)
                        .collect(Collectors.joining("|"));
                assertThat(held.get(point.getField("inspection") + "-point-" + point.getField("n")))
                        .isEqualTo(said);
            } else {
                assertThat(held.get(same)).contains("|" + point.getField("practice"));
            }
        }
    }

    /** Forty points, drawn anew from the same seed: each stands on the page of its council and on its own. */
    @Test
    void fortyPointsStandOnThePagesOfTheirCouncils() throws IOException {
        List<NamedCsvRecord> points = new ArrayList<>(file("findings.csv"));
        points.removeIf(point -> !point.getField("same-as").isEmpty());
        Collections.shuffle(points, new Random(12));
        for (NamedCsvRecord point : points.subList(0, 40)) {
            Map<String, Object> row = this.jdbc
                    .sql("""
                            select f.id, c.slug from finding f join council c on c.id = f.council_id where f.record_key = ?
                            """)
                    .param(point.getField("inspection") + "-point-" + point.getField("n"))
                    .query()
                    .singleRow();
            String text = point.getField("text").replace("'", "&#39;");
            assertThat(this.mvc.get().uri("/findings/" + row.get("id")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(text, "/findings/topics/" + point.getField("practice"));
            assertThat(this.mvc
                            .get()
                            .uri("/councils/" + row.get("slug") + "/findings?practice=" + point.getField("practice")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(text);
        }
    }

    @Test
    void everyCouncilsTableHasAColumnForEachReportAndSaysWhatMayBeMissing() {
        this.councils.all().forEach(council -> {
            PointTable table = this.tables.ofCouncil(council.id());
            assertThat(table.isEmpty()).as(council.slug()).isFalse();
            assertThat(table.lines())
                    .allSatisfy(line -> assertThat(line.points())
                            .hasSameSizeAs(table.reports())
                            .anyMatch(points -> points > 0));
            assertThat(table.reports())
                    .as(council.slug())
                    .allSatisfy(report -> assertThat(report.found() > 0)
                            .isEqualTo(
                                    report.points() == PointsHeld.COMPLETE || report.points() == PointsHeld.PARTIAL));
        });
    }

    @Test
    void aReportOfIlacsIsWholeAnEarlierOneInPartAndALaterOneNotCollected() {
        assertThat(this.jdbc
                        .sql("""
                                select f.code || ' ' || coalesce(i.points, 'not collected'), count(*) from inspection i
                                  join framework f on f.id = i.framework_id join entry e on e.id = i.id
                                 where f.code in ('lac-2013', 'sif') or f.code like 'ilacs%' group by 1
                                """)
                        .query((row, number) -> row.getString(1) + ": " + row.getInt(2))
                        .list())
                .contains(
                        "ilacs-2018 complete: 164",
                        "ilacs-2018 none: 1",
                        "ilacs-2023 complete: 93",
                        "ilacs-2023 none: 1")
                .noneMatch(line -> line.startsWith("sif complete"));
    }

    @Test
    void numbersOfAllCouncilsAreThoseOfTheListsBehindThem() {
        for (PracticeLine line : this.practices.all(ALL)) {
            assertThat(count(line.slug(), ALL)).as(line.slug()).isEqualTo(line.points());
            assertThat(this.practices.byYear(line.slug(), ALL).stream()
                            .mapToInt(Share::asking)
                            .sum())
                    .as(line.slug())
                    .isEqualTo(line.reports());
        }
        PointFilter some = new PointFilter("2016", "London", "sif", null, null);
        for (PracticeLine line : this.practices.all(some)) {
            assertThat(count(line.slug(), some)).as(line.slug()).isEqualTo(line.points());
        }
    }

    private int count(String slug, PointFilter filter) {
        int count = 0;
        Page<?> page = this.practices.points(slug, filter, 500);
        count += page.rows().size();
        assertThat(page.next()).isNull();
        return count;
    }

    /** Whoever is named as having become good was told so while it was not, and is good today. */
    @Test
    void whoBecameGoodWasToldBefore() {
        for (PracticeLine line : this.practices.all(ALL)) {
            assertThat(this.practices.becameGood(line.slug(), ALL)).allSatisfy(one -> {
                assertThat(one.told().sortDay()).isBefore(one.good().sortDay());
                assertThat(one.today()).isIn("good", "outstanding");
                assertThat(one.grade()).doesNotContain("Good").doesNotContain("Outstanding");
            });
        }
        assertThat(this.practices.becameGood("caseloads", ALL))
                .extracting(BecameGood::slug)
                .contains("norfolk");
        assertThat(this.practices.becameGood("plans", ALL))
                .extracting(BecameGood::slug)
                .as("whose newest inspection gives no overall grade")
                .doesNotContain("somerset");
        assertThat(this.practices.becameGood("plans", new PointFilter(null, "London", null, null, null)))
                .isNotEmpty()
                .extracting(BecameGood::region)
                .containsOnly("London");
    }

    /** Nothing was judged worse, or without an overall grade, since the day from which a council is called good. */
    @Test
    void whoIsGoodHasBeenSoWithoutABreak() {
        for (PracticeLine line : this.practices.all(ALL)) {
            this.practices
                    .becameGood(line.slug(), ALL)
                    .forEach(one -> assertThat(this.jdbc
                                    .sql("""
                                    select count(*) from entry e join inspection_sum s on s.inspection_id = e.id
                                      join inspection i on i.id = e.id join framework f on f.id = i.framework_id
                                      join council c on c.id = e.council_id
                                     where c.slug = ? and e.sort_day >= ? and f.subject = 'whole-service' and f.graded
                                       and coalesce(s.grade, '') not in ('good', 'outstanding')
                                    """)
                                    .params(one.slug(), one.good().sortDay())
                                    .query(Long.class)
                                    .single())
                            .as(one.slug())
                            .isZero());
        }
    }

    @Test
    void nothingIsCalledUnansweredForWhichNobodyLookedForAnAnswer() {
        assertThat(this.jdbc
                        .sql("select count(*) from finding where not answers_sought")
                        .query(Long.class)
                        .single())
                .isEqualTo(3483);
        assertThat(this.jdbc.sql("""
                                select count(*) from unanswered_finding u join council c on c.id = u.council_id
                                 where c.slug not in ('norfolk', 'cheshire-east', 'herefordshire')
                                """).query(Long.class).single()).isZero();
    }

    /** What a council was told again adds up to what the list shows that the number leads to. */
    @Test
    void pointsToldBeforeAddUpToTheirList() {
        this.councils
                .all()
                .forEach(council -> assertThat(this.told.ofCouncil(council.id()).stream()
                                .mapToInt(ToldBefore.Times::points)
                                .sum())
                        .as(council.slug())
                        .isEqualTo(this.findings
                                .ofCouncil(council.id(), new FindingFilter(null, null, null, null, "before", null), 100)
                                .rows()
                                .size()));
    }

    private static List<NamedCsvRecord> file(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(NATIONAL.resolve(name))) {
            return csv.stream().toList();
        }
    }
}
