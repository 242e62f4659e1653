package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.StatementCounter;
import org.turnaround.inspection.TestInspections;
import org.turnaround.shared.Cursor;

@ApplicationTest
@Transactional
class PlanPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    private TestPlans given;
    private long council;
    private String address;

    @BeforeEach
    void given() {
        this.given = new TestPlans(this.jdbc);
        this.council = this.given.council();
        this.address = "/councils/" + this.given.slug(this.council) + "/plan";
    }

    @Test
    void saysSoWhenThereIsNoPlan() {
        assertThat(this.mvc.get().uri(this.address))
                .hasStatusOk()
                .bodyText()
                .contains("Not collected yet for this council.");
    }

    @Test
    void showsThatATargetWasMissedAndByHowMuch() {
        long plan = this.given.plan(this.council, "Reduction strategy", "2014-03", "2017-03");
        long action = this.given.action(plan, "N05", "Reduce the number of looked-after children", "2017-03");
        this.given.target(action, 1149, "2013-11", 770);
        this.given.update(action, Lane.COUNCIL, "2014-04-11", null, 1147, "Down by two");
        this.given.update(action, Lane.COUNCIL, "2017-03", null, 1107, "The target date is reached");

        assertThat(this.mvc.get().uri(this.address))
                .hasStatusOk()
                .bodyText()
                .contains("Target missed", "1 target missed");
        assertThat(this.mvc.get().uri("/actions/{id}", action))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The aim was 770 by March 2017; it was 1,107 as at March 2017.",
                        "That is 337 above the target, 11 per cent of the way from 1,149.",
                        "+337");
        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .containsSubsequence(
                        "To 770",
                        ", from 1,149 as at November 2013",
                        "<strong>1,107</strong>",
                        "as at March 2017",
                        ", 337 above the target");
    }

    @Test
    void keepsTheThreeLanesApart() {
        long plan = this.given.plan(this.council, "Plan", "2014-03", null);
        long action = this.given.action(plan, "1", "Replace the front door", null);
        this.given.answers(action, this.given.finding(plan, "Decisions at the front door were late"));
        this.given.update(action, Lane.COUNCIL, "2018", ActionState.COMPLETE, null, "The front door is replaced");
        this.given.update(action, Lane.BOARD, "2018-06", null, null, "The board wants to see it last");

        assertThat(this.mvc.get().uri("/actions/{id}", action))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "The council says",
                        "The front door is replaced",
                        "The board says",
                        "The board wants to see it last",
                        "The inspector found",
                        "Decisions at the front door were late",
                        "<h2 id=\"evidence\">");
    }

    @Test
    void givesTheJudgementsThatCameWithAFinding() {
        TestInspections inspections = new TestInspections(this.jdbc);
        long framework = inspections.framework("lane-test", "whole-service", "good inadequate", "overall adoption");
        long inspection = inspections.inspection(this.council, framework, "2013-02");
        inspections.judgement(inspection, "adoption", "good", null);
        inspections.judgement(inspection, "overall", "inadequate", null);
        long action = this.given.action(this.given.plan(this.council, "Plan", "2014-03", null), "1", "Act", null);
        this.given.answers(action, inspections.finding(inspection, "finding", "Decisions came late"));

        assertThat(this.mvc.get().uri("/actions/{id}", action))
                .bodyText()
                .containsSubsequence(
                        "The inspector found",
                        "Decisions came late",
                        "Judged then: Area overall: inadequate; Area adoption: good.");
    }

    @Test
    void showsTheNewestOfEachLaneHoweverMuchTheOthersSaidSince() {
        long action = this.given.action(this.given.plan(this.council, "Plan", "2014-03", null), "1", "Action", null);
        this.given.update(action, Lane.BOARD, "2015", null, null, "The board wants to see it last");
        for (int day = 1; day <= 51; day++) {
            String date = LocalDate.of(2018, 1, 1).plusDays(day).toString();
            this.given.update(action, Lane.COUNCIL, date, null, null, "Report number " + day);
        }

        assertThat(this.mvc.get().uri("/actions/{id}", action))
                .bodyText()
                .containsSubsequence(
                        "The council says",
                        "Report number 51",
                        "Report number 49",
                        "The board says",
                        "The board wants to see it last",
                        "The inspector found");
        Cursor older = Cursor.of(LocalDate.of(2018, 1, 3), 0);
        assertThat(this.mvc.get().uri("/actions/{id}?after={after}", action, older))
                .bodyText()
                .containsSubsequence("The council says", "Report number 51", "The board says");
    }

    @Test
    void saysNothingOfAnInspectionThatIsWithdrawn() {
        long plan = this.given.plan(this.council, "Plan", "2014-03", null);
        long action = this.given.action(plan, "1", "Replace the front door", null);
        this.given.answers(action, this.given.finding(plan, "Decisions at the front door were late"));
        assertThat(this.mvc.get().uri("/actions/{id}", action)).bodyText().contains("were late");
        assertThat(this.mvc.get().uri(this.address)).bodyText().contains("Inspection of 2013");

        this.jdbc
                .sql(
                        "update entry set state = 'withdrawn', state_reason = 'Not so' where council_id = ? and kind = 'inspection'")
                .param(this.council)
                .update();
        assertThat(this.mvc.get().uri("/actions/{id}", action)).bodyText().doesNotContain("were late");
        assertThat(this.mvc.get().uri(this.address)).bodyText().doesNotContain("Inspection of 2013", "were late");
    }

    @Test
    void putsEveryShareBesideWhatItHides() {
        long plan = this.given.plan(this.council, "Plan", "2014-03-10", null);
        long done = this.given.action(plan, "1", "First", "2014-06");
        this.given.set(done, "state", "complete");
        long moved = this.given.action(plan, "2", "Second", "2014-06");
        long first = this.given.update(moved, Lane.COUNCIL, "2014-06-01", null, null, "Later");
        this.given.reschedule(first, moved, "2014-06", "2014-08");
        long second = this.given.update(moved, Lane.COUNCIL, "2014-08-01", null, null, "Later still");
        this.given.reschedule(second, moved, "2014-08", "2014-11");
        long waiting = this.given.action(plan, "3", "Third", null);
        this.given.set(waiting, "state", "complete-awaiting-sign-off");
        long withdrawn = this.given.action(plan, "4", "Fourth", null);
        this.jdbc
                .sql("update action set state = 'withdrawn', state_reason = 'No money' where id = ?")
                .param(withdrawn)
                .update();

        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .containsSubsequence(
                        "1 of 4 actions on the record signed off.",
                        "so no share of it is given",
                        "<strong>1</strong> awaiting sign-off",
                        "<strong>1</strong> <span>rescheduled: 2 moves, about five months in all",
                        "<strong>1</strong> withdrawn",
                        "the version “first”",
                        "10 March 2014",
                        "Moved 2 times, about five months");
    }

    /** A share only of a whole that is known, and not of a few; what was only read is nobody's sign-off. */
    @Test
    void givesAShareOfAWholeOnly() {
        long plan = this.given.plan(this.council, "Plan", "2014-03-10", null);
        for (int i = 1; i <= 5; i++) {
            this.given.set(
                    this.given.action(plan, "" + i, "Action " + i, null), "state", i == 1 ? "complete" : "in-progress");
        }
        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .contains("No report of the council or its board on this plan is on the record.");
        long last = this.given.action(plan, "6", "Action 6", null);
        this.given.set(last, "state", "complete");
        this.given.set(last, "state_basis", "Our reading");
        this.given.update(last, Lane.COUNCIL, "2014-06-01", null, null, "Done");
        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .contains(
                        "1 of 6 actions on the record signed off, 1 complete by our reading.",
                        "Complete by our reading<")
                .doesNotContain("per cent");
        this.jdbc
                .sql("update plan set actions_in_all = 6 where id = ?")
                .param(plan)
                .update();
        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .contains("1 of 6 actions signed off (16 per cent), 1 complete by our reading.")
                .doesNotContain("no share of it is given");
    }

    @Test
    void showsFindingsWithoutAnActionAndActionsWithoutAFinding() {
        long plan = this.given.plan(this.council, "Plan", "2014-03", null);
        this.given.action(plan, "1", "Paint the offices", null);
        this.given.finding(plan, "Children are not seen alone");

        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .containsSubsequence("Answers no finding", "Findings without an action", "Children are not seen alone");
        assertThat(this.mvc.get().uri(this.address + "?group=finding"))
                .bodyText()
                .contains("Answers no finding on the record");
    }

    @Test
    void narrowsToWhatIsAskedForAndSaysSo() {
        long plan = this.given.plan(this.council, "Plan", "2014-03", null);
        this.given.action(plan, "1", "Overdue thing", "2014-06");
        this.given.set(this.given.action(plan, "2", "Finished thing", "2014-06"), "state", "complete");

        assertThat(this.mvc.get().uri(this.address + "?show=overdue"))
                .bodyText()
                .contains("Showing only", "Overdue thing")
                .doesNotContain("Finished thing");
    }

    /** What was last said is all that is known: neither silence nor a month makes a number of days. */
    @Test
    void isOverdueByAsMuchAsWasKnownWhenItWasLastReported() {
        long plan = this.given.plan(this.council, "Plan", "2014-03", null);
        long silent = this.given.action(plan, "1", "Never heard of again", "2014-06-30");
        this.given.update(silent, Lane.COUNCIL, "2014-06-01", ActionState.IN_PROGRESS, null, "Going well");
        long told = this.given.action(plan, "2", "Late", "2014-06-30");
        this.given.update(told, Lane.BOARD, "2014-07-30", null, null, "Not done");
        long roughly = this.given.action(plan, "3", "Roughly late", "2014-06");
        this.given.update(roughly, Lane.COUNCIL, "2014-10", ActionState.IN_PROGRESS, null, "Not yet");

        assertThat(this.mvc.get().uri("/actions/{id}", silent))
                .bodyText()
                .contains("Due date passed, no later report on the record")
                .doesNotContain("Overdue by");
        assertThat(this.mvc.get().uri("/actions/{id}", told))
                .bodyText()
                .contains("Overdue by 30 days when last reported");
        assertThat(this.mvc.get().uri("/actions/{id}", roughly))
                .bodyText()
                .contains("Overdue by about four months when last reported");
        assertThat(this.mvc.get().uri(this.address)).bodyText().contains("<strong>3</strong> past the due date");
    }

    @Test
    void opensTheNewestPlanThatStillRunsUnlessAskedForAnother() {
        long old = this.given.plan(this.council, "Old plan", "2012", null);
        this.given.action(old, "1", "Old action", null);
        long running = this.given.plan(this.council, "Running plan", "2014", null);
        this.given.action(running, "1", "Running action", null);
        this.given.plan(this.council, "Ended plan", "2015", "2016");

        assertThat(this.mvc.get().uri(this.address))
                .bodyText()
                .contains("Running action")
                .doesNotContain("Old action");
        assertThat(this.mvc.get().uri(this.address + "?plan=" + old)).bodyText().contains("Old action");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(this.mvc.get().uri(this.address + "?state=splendid")).hasStatus(400);
        assertThat(this.mvc.get().uri(this.address + "?show=all")).hasStatus(400);
        assertThat(this.mvc.get().uri(this.address + "?plan=first")).hasStatus(400);
        assertThat(this.mvc.get().uri(this.address + "?plan=987654321")).hasStatus(404);
        assertThat(this.mvc.get().uri("/actions/987654321")).hasStatus(404);
        assertThat(this.mvc.get().uri("/actions/first")).hasStatus(404);
        long action = this.given.action(this.given.plan(this.council, "Plan", "2014", null), "1", "An action", null);
        assertThat(this.mvc.get().uri("/actions/{id}?after=nowhere", action)).hasStatus(400);
    }

    @Test
    void takesAsManyStatementsForManyActionsAsForOne() {
        long plan = this.given.plan(this.council, "Plan", "2014-03", null);
        this.given.action(plan, "1", "An action", null);
        int forOne =
                this.statements.during(() -> this.mvc.get().uri(this.address).exchange());
        for (int i = 2; i < 20; i++) {
            long action = this.given.action(plan, "A" + i, "Another action", "2014");
            this.given.update(action, Lane.COUNCIL, "2014-05", ActionState.IN_PROGRESS, i, "Some words");
        }
        int forMany =
                this.statements.during(() -> this.mvc.get().uri(this.address).exchange());

        assertThat(forMany).isEqualTo(forOne);
    }
}
