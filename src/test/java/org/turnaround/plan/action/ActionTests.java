package org.turnaround.plan.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnaround.account.Author;
import org.turnaround.account.Author.HeldRole;
import org.turnaround.account.NotPermitted;
import org.turnaround.account.Role;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.shared.PartialDate;

class ActionTests {

    private static final long COUNCIL = 7;
    private static final PlanSettings SETTINGS =
            new PlanSettings(Period.ofMonths(6), Period.ofDays(45), Period.ofDays(30));
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 5, 4, 10, 0, 0, 0, ZoneId.of("Europe/London"));

    private final Author officer = author(1, Role.OFFICER, COUNCIL);
    private final Author approver = author(2, Role.APPROVER, COUNCIL);
    private final Author otherApprover = author(3, Role.APPROVER, COUNCIL);
    private final Action action = action("2026-06");

    @Test
    void cannotBeSignedOffBeforeItIsComplete() {
        report(Report.of(ActionState.IN_PROGRESS, "Begun"), this.officer);

        refused(Report.of(ActionState.COMPLETE, "Done"), this.approver, Why.STATE);
    }

    @Test
    void isSignedOffByAnApproverOtherThanTheReporter() {
        report(Report.of(ActionState.COMPLETE_AWAITING_SIGN_OFF, "Done"), this.approver);

        refused(Report.of(ActionState.COMPLETE, "I agree with myself"), this.approver, Why.OWN_REPORT);
        refused(Report.of(ActionState.COMPLETE, "I agree"), this.officer, Why.ROLE);
        report(Report.of(ActionState.COMPLETE, "Agreed"), this.otherApprover);
        assertThat(this.action.stateNow()).isEqualTo(ActionState.COMPLETE);
    }

    @Test
    void isImpactEvidencedOnlyWithALink() {
        complete();

        refused(Report.of(ActionState.IMPACT_EVIDENCED, "It helped"), this.officer, Why.EVIDENCE);
        report(
                TestActions.evidenced(
                        Report.of(ActionState.IMPACT_EVIDENCED, "It helped"), "https://example.org/audit"),
                this.officer);
        assertThat(this.action.stateNow()).isEqualTo(ActionState.IMPACT_EVIDENCED);
    }

    @Test
    void isEmbeddedOnlyWhenItsImpactHasLasted() {
        complete();
        report(
                TestActions.evidenced(
                        Report.of(ActionState.IMPACT_EVIDENCED, "It helped"), "https://example.org/audit"),
                this.officer);
        Report embedded = Report.of(ActionState.EMBEDDED, "It has lasted");

        refused(embedded, this.approver, Why.STATE, NOW.plusMonths(6).minusDays(1));
        this.action.report(embedded, this.approver, NOW.plusMonths(6), SETTINGS);
        assertThat(this.action.stateNow()).isEqualTo(ActionState.EMBEDDED);
    }

    @Test
    void isNotEmbeddedWhileNobodyKnowsSinceWhenItsImpactIsEvidenced() {
        StateNow unknown = new StateNow(COUNCIL, ActionState.IMPACT_EVIDENCED, null, null);

        assertThat(Moves.choices(unknown, this.approver, NOW.toLocalDate(), SETTINGS))
                .containsExactly(ActionState.IMPACT_EVIDENCED, ActionState.COMPLETE);
    }

    @Test
    void isGivenUpOnlyByAnApproverAndTakenBackOnlyByOne() {
        refused(Report.of(ActionState.WITHDRAWN, "No money"), this.officer, Why.ROLE);
        report(Report.of(ActionState.WITHDRAWN, "No money"), this.approver);

        refused(Report.of(ActionState.WITHDRAWN, "Still none"), this.officer, Why.STATE);
        refused(Report.of(ActionState.IN_PROGRESS, "There is money"), this.officer, Why.ROLE);
        report(Report.of(ActionState.IN_PROGRESS, "There is money"), this.approver);
        assertThat(this.action.stateNow()).isEqualTo(ActionState.IN_PROGRESS);
    }

    @Test
    void keepsItsFirstDueDateHoweverOftenItMoves() {
        report(inProgress().withDue(PartialDate.parse("2026-09-30"), "Staff left"), this.approver);
        Reschedule again = report(inProgress().withDue(PartialDate.parse("2026-12"), "More left"), this.approver);

        assertThat(this.action.schedule().firstDue()).isEqualTo(PartialDate.parse("2026-06"));
        assertThat(this.action.schedule().due()).isEqualTo(PartialDate.parse("2026-12"));
        assertThat(again.oldDue()).isEqualTo(PartialDate.parse("2026-09-30"));
        assertThat(again.reason()).isEqualTo("More left");
    }

    @Test
    void waitsForAnApproverWhenAnOfficerAsksForANewDate() {
        Reschedule asked = report(inProgress().withDue(PartialDate.parse("2026-09"), "Staff left"), this.officer);

        assertThat(asked).isEqualTo(Reschedule.NONE);
        assertThat(this.action.schedule().due()).isEqualTo(PartialDate.parse("2026-06"));
        assertThat(this.action.schedule().proposedDue()).isEqualTo(PartialDate.parse("2026-09"));
        report(inProgress().withDue(PartialDate.parse("2026-09"), "Agreed"), this.approver);
        assertThat(this.action.schedule().proposedDue()).isNull();
        assertThat(this.action.schedule().due()).isEqualTo(PartialDate.parse("2026-09"));
    }

    @Test
    void keepsItsDueDateWhenAnApproverSaysSo() {
        report(inProgress().withDue(PartialDate.parse("2026-09"), "Staff left"), this.officer);

        assertThatThrownBy(() -> this.action.decided(Decision.KEEP, "No", this.officer))
                .isInstanceOf(NotPermitted.class);
        assertThat(this.action
                        .decided(Decision.KEEP, "Winter is near", this.approver)
                        .note())
                .isEqualTo("The due date stays as it is: Winter is near\n\nSeptember 2026 was asked for: Staff left");
        assertThatThrownBy(() -> this.action.decided(Decision.KEEP, "No", this.approver))
                .hasFieldOrPropertyWithValue("why", Why.DUE);
        assertThat(this.action.schedule().proposedDue()).isNull();
        assertThat(this.action.schedule().due()).isEqualTo(PartialDate.parse("2026-06"));
    }

    @Test
    void movesItsDueDateForTheReasonAskedWithWhenAnApproverAgrees() {
        assertThatThrownBy(() -> this.action.decided(Decision.AGREE, "", this.approver))
                .hasFieldOrPropertyWithValue("why", Why.DUE);
        report(inProgress().withDue(PartialDate.parse("2026-09"), "Staff left"), this.officer);

        Reschedule agreed = report(this.action.decided(Decision.AGREE, "", this.approver), this.approver);
        assertThat(agreed.newDue()).isEqualTo(PartialDate.parse("2026-09"));
        assertThat(agreed.reason()).isEqualTo("Staff left");
        assertThat(this.action.stateNow()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(this.action.schedule().proposedDue()).isNull();
    }

    @Test
    void forgetsTheDateThatWasAskedForOnceItIsSignedOffOrGivenUp() {
        report(inProgress().withDue(PartialDate.parse("2026-09"), "Staff left"), this.officer);
        report(Report.of(ActionState.WITHDRAWN, "No money"), this.approver);
        assertThat(this.action.schedule().proposedDue()).isNull();

        report(inProgress(), this.approver);
        report(inProgress().withDue(PartialDate.parse("2026-09"), "Staff left"), this.officer);
        complete();
        assertThat(this.action.schedule().proposedDue()).isNull();
        assertThat(this.action.schedule().proposedDueReason()).isNull();
    }

    @Test
    void doesNotMoveItsDateOnceItIsDoneNorToWhereItIs() {
        assertThatThrownBy(() -> report(inProgress().withDue(PartialDate.parse("2026-06"), "No reason"), this.approver))
                .hasFieldOrPropertyWithValue("why", Why.DUE);
        complete();
        Report late = Report.of(ActionState.COMPLETE, "Note").withDue(PartialDate.parse("2027"), "To look better");
        assertThatThrownBy(() -> report(late, this.approver)).hasFieldOrPropertyWithValue("why", Why.DUE);
    }

    @Test
    void isNobodysFromAnotherCouncil() {
        Author stranger = author(9, Role.APPROVER, 8);

        assertThatThrownBy(() -> report(inProgress(), stranger)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void offersEverybodyTheMovesThatAreTheirs() {
        LocalDate today = NOW.toLocalDate();
        StateNow waiting = new StateNow(
                COUNCIL, ActionState.COMPLETE_AWAITING_SIGN_OFF, PartialDate.of(today), this.approver.id());

        assertThat(Moves.choices(waiting, this.officer, today, SETTINGS))
                .containsExactly(ActionState.COMPLETE_AWAITING_SIGN_OFF, ActionState.IN_PROGRESS);
        assertThat(Moves.choices(waiting, this.approver, today, SETTINGS)).doesNotContain(ActionState.COMPLETE);
        assertThat(Moves.choices(waiting, this.otherApprover, today, SETTINGS)).contains(ActionState.COMPLETE);
    }

    private void complete() {
        report(Report.of(ActionState.COMPLETE_AWAITING_SIGN_OFF, "Done"), this.officer);
        report(Report.of(ActionState.COMPLETE, "Agreed"), this.approver);
    }

    private Reschedule report(Report report, Author by) {
        return this.action.report(report, by, NOW, SETTINGS);
    }

    private void refused(Report report, Author by, Why why) {
        refused(report, by, why, NOW);
    }

    private void refused(Report report, Author by, Why why, ZonedDateTime at) {
        ActionState before = this.action.stateNow();
        assertThatThrownBy(() -> this.action.report(report, by, at, SETTINGS))
                .isInstanceOfSatisfying(
                        ReportNotTaken.class, ex -> assertThat(ex.why()).isEqualTo(why));
        assertThat(this.action.stateNow()).isEqualTo(before);
    }

    private static Report inProgress() {
        return Report.of(ActionState.IN_PROGRESS, "Going on");
    }

    private static Action action(String due) {
        ActionWording wording = new ActionWording("Title", "", null, null, null, null, null, null, null);
        Action action = new Action();
        action.take(
                new ActionForm(
                        1L,
                        COUNCIL,
                        "1",
                        wording,
                        PartialDate.parse(due),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Paper.NONE),
                null,
                NOW.toInstant());
        return action;
    }

    private static Author author(long id, Role role, long council) {
        List<HeldRole> held = List.of(new HeldRole(role, council));
        return new Author(id, "Person " + id, "p" + id + "@example.org", held);
    }
}
