package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

/** What a timeline adds to the lines of inspections, visits and the steps that follow them. */
@ApplicationTest
@Transactional
class EntryKindFragmentTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private TestInspections record;
    private long council;

    @BeforeEach
    void aCouncil() {
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
    }

    @Test
    void anInspectionShowsItsOverallGradeBesideItsFramework() {
        long framework =
                this.record.framework("cp-test", "whole-service", "good adequate inadequate", "overall practice");
        long inspection = this.record.inspection(this.council, framework, "2013-02");
        this.record.judgement(inspection, "overall", "adequate", null);
        this.record.judgement(inspection, "practice", "inadequate", null);

        timeline().contains("tag--grade-adequate", "CP-TEST").doesNotContain("tag--grade-inadequate");
    }

    @Test
    void anInspectionWithoutGradesShowsNone() {
        long framework = this.record.framework("words", "local-area", "", "");
        this.record.inspection(this.council, framework, "2020-06");
        timeline().contains("WORDS").doesNotContain("tag--grade");
    }

    @Test
    void aVisitSaysThatItGradesNothing() {
        this.record.visit(this.council, "monitoring", "2017-06", null);
        timeline().contains("Monitoring visit", "no grade");
    }

    @Test
    void anInterventionThatWasNotIssuedSaysSo() {
        long id = this.record.entry(this.council, "intervention", "2013-08", "A notice");
        this.record.update(
                "insert into intervention (id, type, status, quote) values (:id, 'improvement-notice',"
                        + " 'prepared-not-issued', 'widespread problems')",
                Map.of("id", id));
        timeline().contains("Improvement notice", "prepared but not issued", "“widespread problems”");
    }

    @Test
    void anAppointmentNamesThePostAndWhatHappened() {
        long id = this.record.entry(this.council, "appointment", "2013-07-08", "Interim director");
        this.record.update(
                "insert into appointment (id, post, event, status) values (:id, 'Director', 'started', 'interim')",
                Map.of("id", id));
        timeline().contains("Director", "(interim)", "took up the post");
    }

    @Test
    void aMeetingThatWasOnlyAnnouncedIsNotSaidToHaveTakenPlace() {
        long id = this.record.entry(this.council, "meeting", "2016-01-18", "MPs meet the director");
        this.record.update(
                "insert into meeting (id, title, status, place) values (:id, 'Meeting', 'announced', 'County Hall')",
                Map.of("id", id));
        timeline().contains("County Hall, announced: the record does not show that it took place");
    }

    @Test
    void votesAmountsAndWhoWasThereAreShown() {
        long vote = this.record.entry(this.council, "appointment", "2013-05-24", "A new leader");
        this.record.update(
                "insert into appointment (id, post, event, vote) values (:id, 'Leader', 'elected', '42 to 38')",
                Map.of("id", vote));
        long meeting = this.record.entry(this.council, "meeting", "2016-01-18", "MPs meet the director");
        this.record.update(
                "insert into meeting (id, title, status, attendee_note) values (:id, 'Meeting', 'held', 'Not listed.')",
                Map.of("id", meeting));
        long event = this.record.entry(this.council, "event", "2013-08-05", "Money");
        this.record.update("insert into event (id, amount_gbp) values (:id, 16500000)", Map.of("id", event));
        timeline().contains("42 to 38", "Who was there: Not listed.", "Amount: £16,500,000");
    }

    @Test
    void aVisitsPageShowsWhatItFollowedAndFound() {
        long framework = this.record.framework("sif-test", "whole-service", "good inadequate", "overall");
        long inspection = this.record.inspection(this.council, framework, "2015-10-20");
        long visit = this.record.visit(this.council, "monitoring", "2017-06", inspection);
        this.record.finding(visit, "finding", "Planning to leave care starts too late.");

        page("/entries/" + visit)
                .contains(
                        "Inspection of 2015-10-20",
                        "/inspections/" + inspection,
                        "Planning to leave care starts too late.");
    }

    @Test
    void anInterventionsPageSaysWhenItsEndWasNotFound() {
        long id = this.record.entry(this.council, "intervention", "2015-12", "A commissioner");
        this.record.update(
                "insert into intervention (id, type, status, end_not_found) values (:id, 'commissioner', 'issued', true)",
                Map.of("id", id));
        page("/entries/" + id).contains("Looked for, not found", "Last known in force: ");

        long removal = this.record.entry(this.council, "intervention", "2018-01", "Out of intervention");
        this.record.update(
                "insert into intervention (id, type, status) values (:id, 'removed-from-intervention', 'issued')",
                Map.of("id", removal));
        page("/entries/" + id).contains("January 2018", "Ended at the latest when the council was removed");
    }

    private AbstractStringAssert<?> timeline() {
        return page("/councils/testshire/timeline");
    }

    private AbstractStringAssert<?> page(String uri) {
        return assertThat(this.mvc.get().uri(uri)).hasStatusOk().bodyText();
    }
}
