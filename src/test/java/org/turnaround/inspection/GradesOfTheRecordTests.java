package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.chart.Mark;
import org.turnaround.chart.Picture;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;

/** Every inspection and every grade of the bundled record: what was read, where, and under which framework. */
@RecordTest
class GradesOfTheRecordTests {

    private static final Path REFERENCE = Path.of("..", "shared", "reference", "ofsted-judgements.csv");

    private static final List<String> AREAS = List.of(
            "overall",
            "leadership",
            "help-and-protection",
            "in-care",
            "care-leavers",
            "adoption",
            "safeguarding-board");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Councils councils;

    @Autowired
    private Inspections inspections;

    @Autowired
    private CouncilLines lines;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyGradeIsThatOfTheReferenceFile() throws IOException {
        assumeThat(REFERENCE)
                .as("the reference file is not here, so nothing is compared with it")
                .exists();
        Set<String> held = Set.copyOf(this.jdbc.sql("""
                select c.gss || ' ' || i.published || ' ' || i.basis || ' ' || a.code || ' ' || coalesce(g.code, '')
                  from inspection i join entry e on e.id = i.id join council c on c.id = e.council_id
                  join judgement j on j.inspection_id = i.id join judgement_area a on a.id = j.area_id
                  left join grade g on g.id = j.grade_id
                 where i.basis is not null
                """).query(String.class).list());
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(REFERENCE)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows).hasSize(484).allSatisfy(row -> {
                String inspection =
                        String.join(" ", row.getField("gss_code"), row.getField("published"), row.getField("basis"));
                for (String area : AREAS) {
                    String grade = row.getField(area.replace('-', '_')).replace(' ', '-');
                    if (!grade.isEmpty()) {
                        assertThat(held).contains(inspection + " " + area + " " + grade);
                    }
                }
                assertThat(held).anyMatch(judged -> judged.startsWith(inspection));
            });
        }
    }

    /** A gap is not part of the inspection, or not given by its framework; it is never merely not found. */
    @Test
    void noGradeOfAReportIsBlankWithoutSayingWhy() {
        assertThat(texts("""
                select e.record_key || ' ' || a.code from inspection i join entry e on e.id = i.id
                  join judgement_area a on a.framework_id = i.framework_id
                  left join judgement j on j.inspection_id = i.id and j.area_id = a.id
                 where i.basis is not null and j.grade_id is null and (j.no_grade is null or j.no_grade like '%not found%')
                """)).isEmpty();
    }

    @Test
    void theFirstDayOfFieldworkSaysUnderWhichVersionItWas() {
        assertThat(texts("""
                select e.record_key from inspection i join entry e on e.id = i.id join framework f on f.id = i.framework_id
                 where length(i.started) = 10 and (left(i.started, length(f.in_force_from)) < f.in_force_from
                                                   or left(i.started, length(f.in_force_until)) > f.in_force_until)
                """)).isEmpty();
        assertThat(texts("""
                select e.record_key || ' ' || s.overall_given from inspection_sum s join entry e on e.id = s.inspection_id
                  join inspection i on i.id = e.id
                 where i.started >= '2026-03-16' and i.basis is not null order by i.started, 1
                """))
                .containsExactly(
                        "insp-north-lincolnshire-2026-04-30 true",
                        "insp-brent-2026-06-17 false",
                        "insp-somerset-2026-06-17 false");
    }

    @Test
    void withoutAnOverallGradeTheAreasAreTheHeadline() {
        assertThat(this.mvc.get().uri("/")).bodyText().contains("Without an overall grade: 2, since Ofsted gives none");
        assertThat(Jsoup.parse(body("/councils?grade=lowest-requires-improvement"))
                        .select("tbody th")
                        .eachText())
                .containsExactly("Somerset");
        assertThat(this.mvc.get().uri("/councils.json?name=brent")).bodyJson().isLenientlyEqualTo("""
                        {"councils": [{"slug": "brent", "grade": null, "lowestAreaGrade": "good",
                                       "framework": "ILACS (2026)", "basis": "from a listing"}]}""");
        assertThat(body("/councils/somerset"))
                .contains(
                        "No overall grade is given in inspections begun since April 2026",
                        "The impact of leaders on social work practice",
                        "lowest area grade:");
        assertThat(body("/councils/somerset/inspections"))
                .contains(
                        "Requires improvement to be good as the lowest area grade, 17 June 2026, ILACS (2026) (from a listing)");
    }

    /** Wherever such a grade shows: in lists, on timelines and in charts. */
    @Test
    void aGradeThatIsNotFromTheReportIsMarked() {
        Map<String, String> marks = this.lines.all().stream()
                .filter(line -> line.grade() != null && line.grade().mark() != null)
                .collect(Collectors.toMap(
                        line -> line.council().name(),
                        line -> Objects.requireNonNull(line.grade()).mark()));
        assertThat(marks).hasSize(53).containsValue("from a listing");
        for (Element row : Jsoup.parse(body("/councils")).select("tbody tr")) {
            assertThat(row.select(".table__mark").attr("title"))
                    .as(row.text())
                    .isEqualTo(marks.getOrDefault(row.select("th a").text(), ""));
        }
        for (Council council : this.councils.all()) {
            List<InspectionRow> judged = this.inspections.ofCouncil(council.id());
            Picture chart = JudgementChart.draw(judged, List.of(), LocalDate.of(2026, 11, 30), 960);
            long marked = Objects.requireNonNull(chart)
                    .all(Mark.Words.class)
                    .filter(words -> words.words().equals("*"))
                    .count();
            assertThat(marked)
                    .as(council.name())
                    .isEqualTo(judged.stream()
                            .filter(one -> one.framework().graded() && !"report".equals(one.basis()))
                            .count());
        }
        assertThat(body("/councils/cheshire-east")).contains("(from one page only)");
        assertThat(body("/councils/norfolk/timeline?kind=inspection")).contains("(from a listing)");
    }

    @Test
    void everyJudgementThatChangedHasItsCorrection() {
        assertThat(texts("select what from correction where said_before ilike '%grade%not found%'"))
                .hasSize(9)
                .contains("The safeguarding board in the inspection of July 2015");
        String said = String.join(" ", texts("select says_now from correction where what like 'Safeguarding boards%'"));
        assertThat(texts("""
                select distinct c.name from inspection i join entry e on e.id = i.id join council c on c.id = e.council_id
                  join judgement j on j.inspection_id = i.id join judgement_area a on a.id = j.area_id
                 where a.code = 'safeguarding-board' and j.no_grade like '%no review%'
                """)).isNotEmpty().allMatch(said::contains);
    }

    private List<String> texts(String sql) {
        return this.jdbc.sql(sql).query(String.class).list();
    }

    private String body(String address) {
        return Jsoup.parse(new String(
                        this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .select("main")
                .outerHtml();
    }
}
