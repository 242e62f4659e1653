package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

@ApplicationTest
@Transactional
class CurrentGradeTests {

    private static final String GRADES = "outstanding good requires-improvement inadequate";

    @Autowired
    private Inspections inspections;

    @Autowired
    private JdbcClient jdbc;

    private TestInspections record;
    private long framework;
    private long council;

    @BeforeEach
    void aCouncil() {
        this.record = new TestInspections(this.jdbc);
        this.framework = this.record.framework("whole", "whole-service", GRADES, "overall leadership");
        this.council = this.record.council("testshire");
    }

    @Test
    void isTheOverallGradeOfTheNewestInspection() {
        judged("2015-10-20", "inadequate");
        long newest = judged("2018-01-19", "requires-improvement");
        this.record.judgement(newest, "leadership", "good", null);
        judged("2013-02", "inadequate");

        assertThat(this.inspections.current(this.council)).hasValueSatisfying(grade -> {
            assertThat(grade.inspectionId()).isEqualTo(newest);
            assertThat(grade.gradeCode()).isEqualTo("requires-improvement");
            assertThat(grade.gradeLabel()).isEqualTo("Requires Improvement");
            assertThat(grade.framework()).isEqualTo("WHOLE");
            assertThat(grade.date().edtf()).isEqualTo("2018-01-19");
        });
    }

    @Test
    void doesNotComeFromAnInspectionOfSchools() {
        judged("2015-10-20", "inadequate");
        long schools = this.record.framework("schools", "schools", "effective ineffective", "overall");
        long later = this.record.inspection(this.council, schools, "2016-07");
        this.record.judgement(later, "overall", "effective", null);

        assertThat(this.inspections.current(this.council).orElseThrow().gradeCode())
                .isEqualTo("inadequate");
    }

    @Test
    void isNotAnOlderGradeWhenTheNewestWasNotFound() {
        judged("2015-10-20", "inadequate");
        long newest = this.record.inspection(this.council, this.framework, "2026-06-17");
        this.record.judgement(newest, "overall", null, "Grade not found");

        CurrentGrade grade = this.inspections.current(this.council).orElseThrow();
        assertThat(grade.gradeCode()).isNull();
        assertThat(grade.gradeLabel()).isEqualTo("Grade not found");
    }

    @Test
    void ignoresWithdrawnInspections() {
        this.record.withdraw(judged("2015-10-20", "inadequate"));
        assertThat(this.inspections.current(this.council)).isEmpty();
    }

    @Test
    void isReadForAllCouncilsAtOnce() {
        judged("2015-10-20", "inadequate");
        long other = this.record.council("othershire");
        this.record.judgement(
                this.record.inspection(other, this.framework, "2020-01-10"), "overall", "outstanding", null);
        this.record.council("uninspectedshire");

        assertThat(this.inspections.currentGrades())
                .extracting(CurrentGrade::councilSlug, CurrentGrade::gradeCode)
                .contains(tuple("testshire", "inadequate"), tuple("othershire", "outstanding"))
                .doesNotContain(tuple("uninspectedshire", null));
    }

    private long judged(String published, String grade) {
        long inspection = this.record.inspection(this.council, this.framework, published);
        this.record.judgement(inspection, "overall", grade, null);
        return inspection;
    }
}
