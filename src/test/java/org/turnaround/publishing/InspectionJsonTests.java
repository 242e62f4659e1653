package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.inspection.TestInspections;

/** The promise made in the contract for inspections. */
@ApplicationTest
@Transactional
class InspectionJsonTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private TestInspections record;
    private long inspection;
    private long finding;

    @BeforeEach
    void anInspection() {
        this.record = new TestInspections(this.jdbc);
        long council = this.record.council("testshire");
        long framework = this.record.framework(
                "sif-test", "whole-service", "outstanding good requires-improvement inadequate", "overall in-care");
        this.inspection = this.record.inspection(council, framework, "2015-10");
        this.record.judgement(this.inspection, "overall", "requires-improvement", null);
        this.finding = this.record.finding(this.inspection, "priority-action", "Do this at once.");
    }

    @Test
    void aCouncilsInspectionsAreAListInTheFormatOfTheContract() {
        assertThat(this.mvc.get().uri("/councils/testshire/inspections.json"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"id": %d, "framework": "sif-test", "started": null, "ended": null, "published": "2015-10",
                          "judgements": [
                            {"area": "overall", "grade": "requires-improvement", "areaName": "Area overall",
                             "gradeLabel": "Requires Improvement", "noGrade": null},
                            {"area": "in-care", "grade": null, "noGrade": "Not in the record"}],
                          "findings": [{"id": %d, "text": "Do this at once.", "priority": true, "kind": "priority-action"}],
                          "sources": [{"publication": "Ofsted", "url": "https://example.org/report", "published": "2015-10"}]}]
                        """.formatted(this.inspection, this.finding));
    }

    @Test
    void oneInspectionIsAnObjectOfTheSameFormat() {
        assertThat(this.mvc.get().uri("/inspections/" + this.inspection + ".json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.judgements[0].grade")
                .isEqualTo("requires-improvement");
    }

    @Test
    void whatIsNotThereIsAProblemDocument() {
        assertThat(this.mvc.get().uri("/inspections/987654321.json"))
                .hasStatus(404)
                .hasContentType("application/problem+json");
        assertThat(this.mvc.get().uri("/councils/nowhere/inspections.json"))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }
}
