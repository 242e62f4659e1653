package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.StatementCounter;

@ApplicationTest
@Transactional
class InspectionPagesTests {

    private static final String GRADES = "outstanding good requires-improvement inadequate";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    private TestInspections record;
    private long council;
    private long old;
    private long recent;

    @BeforeEach
    void aCouncil() {
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
        this.old =
                this.record.framework("old-framework", "whole-service", "good adequate inadequate", "overall practice");
        this.recent =
                this.record.framework("new-framework", "whole-service", GRADES, "overall in-care adoption leadership");
        this.record.nest(this.recent, "adoption", "in-care");
    }

    @Test
    void theHistoryNamesEachFrameworkWithItsOwnScale() {
        judged(this.old, "2012-06", "adequate");
        judged(this.recent, "2018-01-19", "requires-improvement");

        page("/councils/testshire/inspections")
                .contains(
                        "<title>Testshire: inspections – Turnaround</title>",
                        "Its grades: Good, Adequate, Inadequate.",
                        "Its grades: Outstanding, Good, Requires Improvement, Inadequate.",
                        "application/json")
                .containsSubsequence("19 January 2018", "June 2012");
    }

    @Test
    void theHistorySaysWhyAGradeIsMissing() {
        long inspection = judged(this.old, "2012-06", "adequate");
        this.record.judgement(inspection, "practice", null, "Grade not found");
        judged(this.recent, "2018-01-19", "good");

        page("/councils/testshire/inspections")
                .contains(
                        "A dash: not an area of that framework", "Not judged", "Grade not found", "Not in the record");
    }

    @Test
    void theChartShowsTheSameFactsInWords() {
        judged(this.old, "2012-06", "adequate");
        judged(this.recent, "2018-01-19", "requires-improvement");
        this.record.visit(this.council, "monitoring", "2017-06-01", null);

        page("/councils/testshire/inspections")
                .contains(
                        "<title>Adequate overall, June 2012, OLD-FRAMEWORK</title>",
                        "<title>Requires Improvement overall, 19 January 2018, NEW-FRAMEWORK</title>",
                        "<title>Visit of 2017-06-01, 1 June 2017</title>")
                .doesNotContain("style=");
    }

    @Test
    void aCouncilWithoutInspectionsSaysSo() {
        page("/councils/testshire/inspections")
                .contains("Not collected yet for this council.")
                .doesNotContain("<svg class=\"picture__drawing");
    }

    @Test
    void theHistoryCostsAsManyStatementsForManyInspectionsAsForOne() {
        judged(this.recent, "2018-01-19", "good");
        int forOne = this.statements.during(() -> page("/councils/testshire/inspections"));
        for (int year = 2000; year < 2018; year++) {
            long inspection = judged(this.old, year + "-03", "adequate");
            this.record.finding(inspection, "finding", "Something");
            this.record.visit(this.council, "focused", year + "-09", inspection);
        }
        // one more at most: the sweep of old sessions, once a minute, is counted too
        assertThat(this.statements.during(() -> page("/councils/testshire/inspections")))
                .isCloseTo(forOne, within(1));
    }

    @Test
    void anInspectionNestsTheAreasThatAreJudgedInsideAnother() {
        long inspection = judged(this.recent, "2018-01-19", "requires-improvement");
        this.record.judgement(inspection, "in-care", "inadequate", null);
        this.record.judgement(inspection, "adoption", "outstanding", null);

        page("/inspections/" + inspection)
                .containsSubsequence(
                        "Area in-care", "<ul class=\"judged\">", "Area adoption", "</ul>", "Area leadership");
    }

    @Test
    void anInspectionShowsItsDatesItsFindingsAndItsSources() {
        long inspection = judged(this.recent, "2018-01-19", "good");
        this.record.update("""
                update inspection set started = '2017-11', started_first = '2017-11-13', started_last = '2017-11-24',
                       started_why = 'Two weeks from 13 November', disputed = 'The director disputed it' where id = :id
                """, Map.of("id", inspection));
        this.record.finding(inspection, "recommendation", "Look again at caseloads.");

        page("/inspections/" + inspection)
                .contains(
                        "November 2017",
                        "Two weeks from 13 November",
                        "19 January 2018",
                        "The director disputed it",
                        "Look again at caseloads.",
                        "Report on Inspection published 2018-01-19");
    }

    @Test
    void anInspectionShowsWhereSourcesDoNotAgreeOnIt() {
        long inspection = judged(this.recent, "2018-01-19", "good");
        long discrepancy = this.record.id(
                "insert into discrepancy (council_id, about) values (:council, 'The month') returning id",
                Map.of("council", this.council));
        this.record.update("""
                insert into discrepancy_value (discrepancy_id, record_key, position, value) values (:id, 'march', 0, 'It was March')
                """, Map.of("id", discrepancy));
        this.record.update(
                "insert into discrepancy_entry values (:id, :entry)", Map.of("id", discrepancy, "entry", inspection));
        long other = judged(this.recent, "2020-01-19", "good");

        page("/inspections/" + inspection).contains("The month", "It was March", "Open: the record does not choose.");
        page("/inspections/" + other).doesNotContain("It was March");
    }

    @Test
    void aWithdrawnInspectionIsGoneAndAnUnknownOneIsNotFound() {
        long inspection = judged(this.recent, "2018-01-19", "good");
        this.record.withdraw(inspection);
        for (String format : new String[] {"", ".json"}) {
            assertThat(this.mvc.get().uri("/inspections/" + inspection + format))
                    .hasStatus(410)
                    .bodyText()
                    .contains("It was withdrawn because");
        }
        assertThat(this.mvc.get().uri("/inspections/987654321")).hasStatus(404);
        assertThat(this.mvc.get().uri("/inspections/x")).hasStatus(404);
        assertThat(this.mvc.get().uri("/councils/nowhere/inspections")).hasStatus(404);
    }

    private long judged(long framework, String published, String grade) {
        long inspection = this.record.inspection(this.council, framework, published);
        this.record.judgement(inspection, "overall", grade, null);
        return inspection;
    }

    private AbstractStringAssert<?> page(String uri) {
        return assertThat(this.mvc.get().uri(uri)).hasStatusOk().bodyText();
    }
}
