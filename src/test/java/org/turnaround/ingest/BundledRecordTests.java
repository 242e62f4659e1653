package org.turnaround.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.council.Councils;
import org.turnaround.intervention.Interventions;
import org.turnaround.record.Coverage;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** The record that comes with the application, as it stands in the database. */
@RecordTest
class BundledRecordTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Set<String> TOLD = Set.of("norfolk", "cheshire-east", "herefordshire");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Councils councils;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Interventions interventions;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void coversEveryCouncilWithChildrensServices() {
        assertThat(count("select count(*) from council")).isEqualTo(153);
        assertThat(count("select count(*) from council where tile_q is null")).isZero();
    }

    @Test
    void holdsEveryInspectionListed() {
        assertThat(count("select count(*) from inspection where basis is not null"))
                .isEqualTo(484);
        assertThat(count("select count(*) from inspection i where not exists"
                        + " (select 1 from judgement j where j.inspection_id = i.id) and i.basis is not null"))
                .isZero();
    }

    @Test
    void holdsEverySittingMember() {
        String sitting = "select count(distinct s.constituency_id) from seats_on(date '2026-06-30') s"
                + " join constituency c on c.id = s.constituency_id where s.sure and c.boundaries = '2024'";
        assertThat(count(sitting)).isEqualTo(650);
    }

    /** All that pages print of a date: its words, and behind them the bounds that the words do not say. */
    @Test
    void everyDateIsReadAgainAsItIsPrinted() {
        List<String> others = new ArrayList<>();
        Set<PartialDate> dates = dates();
        for (PartialDate date : dates) {
            String bounds = date.boundsWords();
            String printed = date.words() + (bounds == null ? "" : ", " + bounds);
            if (!DateReader.read(printed).equals(Optional.of(date))) {
                others.add(date + " is printed as " + printed);
            }
        }
        assertThat(dates).hasSizeGreaterThan(500);
        assertThat(others).isEmpty();
    }

    private Set<PartialDate> dates() {
        Set<PartialDate> dates = new LinkedHashSet<>();
        String columns = """
                select table_name as name, left(column_name, -6) as date from information_schema.columns c
                 where table_schema = 'public' and column_name like '%\\_first'
                   and exists (select from information_schema.tables t
                                where t.table_name = c.table_name and t.table_type = 'BASE TABLE')
                   and exists (select from information_schema.columns d
                                where d.table_name = c.table_name and d.column_name = left(c.column_name, -6))
                """;
        this.jdbc
                .sql(columns)
                .query()
                .listOfRows()
                .forEach(column -> this.jdbc
                        .sql(
                                "select distinct x, x_first, x_last, null as x_why from (select %1$s as x, %1$s_first as x_first, %1$s_last as x_last from %2$s) x where x is not null"
                                        .formatted(column.get("date"), column.get("name")))
                        .query((row, number) -> Objects.requireNonNull(PartialDate.read(row, "x")))
                        .list()
                        .forEach(dates::add));
        return dates;
    }

    /** Feeds begin with what is newest on the record: of a fresh one, with what happened last. */
    @Test
    void isEnteredAllAtOnce() {
        assertThat(count("select count(distinct recorded_at) from entry")).isEqualTo(1);
    }

    @Test
    void givesEveryEntryASource() {
        String sql = "select count(*) from entry e where not exists (select 1 from citation c where c.entry_id = e.id)";
        assertThat(count(sql)).isZero();
    }

    @Test
    void quotesAtMostTwelveWords() {
        String sql = """
                select coalesce(max(cardinality(regexp_split_to_array(trim(q), '\\s+'))), 0)
                from (select quote q from statement union all select quote from finding
                      union all select quote from intervention union all select wording from citation) quotes
                """;
        assertThat(count(sql)).isBetween(1L, 12L);
    }

    @Test
    void tellsNorfolksStoryFromInadequateToOutstanding() {
        String grades = """
                select e.sort_day || ' ' || g.code from inspection i join entry e on e.id = i.id
                join judgement j on j.inspection_id = i.id join judgement_area a on a.id = j.area_id and a.overall
                join grade g on g.id = j.grade_id join framework f on f.id = i.framework_id
                join council c on c.id = e.council_id
                where c.slug = 'norfolk' and f.code <> 'lasi-2013' and e.sort_day >= date '2013-01-01' order by e.sort_day
                """;
        assertThat(this.jdbc.sql(grades).query(String.class).list())
                .containsSubsequence(
                        "2013-02-01 inadequate",
                        "2015-10-20 inadequate",
                        "2018-01-19 requires-improvement",
                        "2023-01-13 good",
                        "2026-05-18 outstanding");
    }

    @Test
    void keepsThoseOfOneSurnameApart() {
        String sql = """
                select count(*) from entry_person one join person p on p.id = one.person_id and p.slug = 'brandon-lewis'
                join entry_person other on other.entry_id = one.entry_id and other.part = 'speaker' and one.part = 'speaker'
                join person q on q.id = other.person_id and q.slug = 'clive-lewis'
                """;
        assertThat(count(sql)).isZero();
        assertThat(count("select count(*) from person where slug in ('brandon-lewis', 'clive-lewis')"))
                .isEqualTo(2);
    }

    @Test
    void givesEightOfNineSignatoriesAndTheNinthsDissent() {
        String sql = """
                select count(*) from statement s
                where (select count(*) from signatory g where g.statement_id = s.id
                       and g.state in ('signed', 'named-as-supporting')) = 8
                  and exists (select 1 from signatory g where g.statement_id = s.id and g.state = 'dissented-elsewhere')
                """;
        assertThat(count(sql)).isPositive();
    }

    @Test
    void saysWhySixOfNineDidNotAnswerIn2017() {
        String sql = """
                select r.status || ' ' || count(distinct p.person_id) from response r
                join response_person p on p.response_id = r.id join entry e on e.id = r.survey_id
                where e.record_key = 'sv-2017-mps' group by r.status order by 1
                """;
        assertThat(this.jdbc.sql(sql).query(String.class).list())
                .containsExactly("answered 3", "no-response 5", "unavailable 1");
    }

    @Test
    void hasTheNumbersThatItHadFirst() {
        PinnedNumbers first = RecordFolder.bundled().numbers();
        assertThat(this.jdbc
                        .sql("select key, row_id from record_item")
                        .query((row, number) -> Map.entry(row.getString("key"), row.getLong("row_id")))
                        .list())
                .hasSizeGreaterThan(first.byKey().size())
                .containsAll(first.byKey().entrySet());
    }

    /** What is held was collected, and where nothing was looked for the record does not say that there is none. */
    @Test
    void nothingFollowsFromWhatWasNotCollected() {
        List<String> uncovered = new ArrayList<>();
        this.councils.all().forEach(council -> {
            Coverage.Covered covered = this.coverage.ofCouncil(council.id());
            covered.lines().stream()
                    .filter(line -> line.held() > 0 && !line.isCollected())
                    .forEach(line -> uncovered.add(council.slug() + ": " + line.kind()));
            assertThat(covered.of("inspections").isCollected()).isTrue();
            boolean told = TOLD.contains(council.slug());
            assertThat(covered.collected()).as(council.slug()).hasSize(told ? 8 : 2);
            assertThat(this.interventions
                            .today(council.id(), TODAY, covered.of("interventions"))
                            .none())
                    .as(council.slug())
                    .satisfies(words -> assertThat(words.equals("Not collected yet for this council."))
                            .isNotEqualTo(told));
        });
        assertThat(uncovered).isEmpty();
        assertThat(this.mvc.get().uri("/councils/surrey"))
                .bodyText()
                .contains("Not collected yet for this council.", "How Ofsted judged it")
                .doesNotContain("None is in force", "What changed last", "Positions", "Who promised what");
        assertThat(this.mvc.get().uri("/councils/surrey/positions"))
                .bodyText()
                .contains("Not collected yet for this council.", "Positions (not collected)")
                .doesNotContain("Left out, since they held no seat");
        assertThat(this.mvc.get().uri("/councils/surrey/plan.json"))
                .bodyJson()
                .extractingPath("$.coverage")
                .isNull();
    }

    /** Herefordshire is good, and nothing shows that what it was told to do is in force still. */
    @Test
    void nothingIsInForceBecauseItsEndIsMissing() {
        assertThat(inForce("herefordshire")).isEmpty();
        assertThat(inForce("norfolk")).isEmpty();
        assertThat(inForce("cheshire-east")).containsExactly("Councillors visit frontline teams and report back");
        String brazil = this.jdbc
                .sql("select followed_by_headline from intervention_course x join entry e on e.id = x.id"
                        + " where e.record_key = 'int-h-commissioner'")
                .query(String.class)
                .single();
        assertThat(brazil).contains("Deborah McMillan");
        assertThat(this.mvc.get().uri("/councils/herefordshire"))
                .bodyText()
                .contains("No intervention is known to be in force.", "No end was found of these")
                .doesNotContain("Interventions: ");
    }

    private List<String> inForce(String slug) {
        long council = this.councils.named(slug).id();
        return this.interventions
                .today(council, TODAY, this.coverage.ofCouncil(council).of("interventions"))
                .inForce()
                .stream()
                .map(one -> one.entry().headline())
                .toList();
    }

    @Test
    void noInspectionWithTheWorstGradeFoundNothingButStrengths() {
        String praised = """
                select e.record_key from entry e join finding f on f.entry_id = e.id
                 where e.id in (select j.inspection_id from judgement j join grade g on g.id = j.grade_id
                                 where g.rank = (select max(x.rank) from grade x where x.framework_id = g.framework_id))
                 group by e.id having bool_and(f.kind = 'strength')
                """;
        assertThat(this.jdbc.sql(praised).query(String.class).list()).isEmpty();
    }

    /** No plan of the record is known to be whole, and nobody signed anything off. */
    @Test
    void givesNoShareOfAPlanAndNoSignOffOfNobody() {
        for (String council : TOLD) {
            List<Long> plans = this.jdbc
                    .sql("select p.id from plan p join council c on c.id = p.council_id where c.slug = ?")
                    .param(council)
                    .query(Long.class)
                    .list();
            assertThat(plans)
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(
                                    this.mvc.get().uri("/councils/{council}/plan?plan={plan}", council, plan))
                            .bodyText()
                            .doesNotContainPattern("\\d+ per cent\\)")
                            .doesNotContainPattern("[1-9]\\d* of \\d+ actions?[a-z ]* signed off"));
        }
        assertThat(this.mvc.get().uri("/councils/cheshire-east/plan"))
                .bodyText()
                .containsSubsequence(
                        "The council’s own total, ",
                        "about 19 January 2026",
                        "57 per cent complete, 36 actions at Amber E",
                        "1 of 9 actions on the record complete by our reading.")
                .doesNotContain("All actions of the plan");
        assertThat(this.mvc.get().uri("/councils/norfolk/plan"))
                .bodyText()
                .contains("<h2 id=\"plan-title\">SEND written statement of action</h2>");
        assertThat(this.mvc.get().uri("/actions/1.json"))
                .hasStatus(301)
                .hasRedirectedUrl("/councils/cheshire-east/plan.json?plan=%d"
                        .formatted(count("select id from plan where record_key = 'plan-ce-2024'")));
    }

    /** What asks for nothing is not without an answer. */
    @Test
    void countsAsUnansweredOnlyWhatAsksForSomething() {
        assertThat(count("select count(*) from finding where asks and text like '%had been dealt with.'"))
                .isZero();
        assertThat(this.mvc.get().uri("/councils/norfolk/findings?answer=none"))
                .bodyText()
                .doesNotContain("The three weaknesses of 2020 had been dealt with.");
    }

    private long count(String sql) {
        return this.jdbc.sql(sql).query(Long.class).single();
    }
}
