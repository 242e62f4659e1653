package org.turnaround.plan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.Role;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.shared.PartialDate;

/** What an officer asks, an approver decides on a page of its own, and the officer is told. */
@ApplicationTest
@Transactional
class DecisionTests {

    private static final String SHIRE = "decisionshire";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    private Author officer;
    private Author approver;
    private long action;

    @BeforeEach
    void given() {
        this.officer = this.accounts.officer(SHIRE);
        this.approver = this.accounts.approver(SHIRE);
        this.action = this.given.action(
                this.given.plan(this.officer.councils().iterator().next()), "1", "2026-06");
    }

    @Test
    void showsWhatIsAskedByWhomTheEvidenceAndWhatWasSaidSince() {
        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "The first two have started"), this.officer);
        complete();

        assertThat(get("/staff", this.approver)).bodyText().contains(page());
        assertThat(get(page(), this.approver))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Olive Officer",
                        "that it is complete",
                        "https://example.org/posts",
                        "Said since the last decision",
                        "All are in post",
                        "The first two have started",
                        "Sign off",
                        "Send back");
        assertThat(get(page(), this.officer)).hasStatus(403);
        assertThat(get(page(), this.accounts.approver("elsewhereshire"))).hasStatus(403);
    }

    @Test
    void signsOffAndTellsWhoeverAskedByNameAndThePublicByRole() {
        complete();
        assertThat(decide("sign-off", "1", "", this.approver))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page());

        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.COMPLETE);
        assertThat(get("/staff", this.officer))
                .bodyText()
                .containsSubsequence("Answers to what you asked", "Signed off", "Abel Approver");
        assertThat(this.mvc.get().uri("/actions/{id}", this.action)).bodyText().doesNotContain("Abel Approver");
        assertThat(get("/staff", this.approver)).bodyText().doesNotContain("Answers to what you asked");
    }

    @Test
    void sendsBackForAReasonThatStandsInTheListUntilItIsReportedOnAgain() {
        complete();
        assertThat(decide("send-back", "1", " ", this.approver))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "href=\"#reason\"", "Say why");
        assertThat(decide("send-back", "1", "Two were counted twice", this.approver))
                .hasStatus3xxRedirection();

        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(get("/staff", this.officer)).bodyText().contains("Sent back", "Two were counted twice");
        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "Counted again"), this.officer);
        assertThat(get("/staff", this.officer)).bodyText().doesNotContain("Sent back");
    }

    @Test
    void agreesToAnotherDateOrKeepsItForAReasonAndUndoesEither() {
        asks();
        assertThat(get(page(), this.approver))
                .bodyText()
                .containsSubsequence("Olive Officer", "to move the due date to", "February 2027", "Staff left");
        assertThat(decide("keep", "1", "", this.approver)).bodyText().contains("Say why");
        assertThat(decide("keep", "1", "Winter is near", this.approver)).hasStatus3xxRedirection();
        assertThat(get("/staff", this.officer)).bodyText().contains("The due date stays as it is", "Winter is near");

        undo();
        assertThat(get("/staff", this.officer)).bodyText().doesNotContain("Winter is near");
        assertThat(this.given.row(this.action).due().proposed()).isEqualTo(PartialDate.parse("2027-02"));
        String version = String.valueOf(this.given.row(this.action).version());
        assertThat(decide("agree", version, "", this.approver)).hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).due().now()).isEqualTo(PartialDate.parse("2027-02"));
        assertThat(get("/staff", this.officer)).bodyText().contains("The due date moves to February 2027");

        undo();
        assertThat(this.given.row(this.action).due().now()).isEqualTo(PartialDate.parse("2026-06"));
    }

    @Test
    void tellsTheSecondOfTwoApproversAndOverwritesNothing() {
        Author second = this.accounts.person("Bea Board", Role.APPROVER, SHIRE);
        complete();
        decide("sign-off", "1", "", this.approver).exchange();

        assertThat(decide("send-back", "1", "Not yet", second))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Abel Approver", "Not yet");
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.COMPLETE);
    }

    @Test
    void countsADecisionThatIsSentTwiceOnceAndTakesNoneThatIsNotAsked() {
        complete();
        assertThat(decide("sign-off", "1", "", this.approver).param("key", "one"))
                .hasStatus3xxRedirection();
        assertThat(decide("sign-off", "1", "", this.approver).param("key", "one"))
                .hasStatus3xxRedirection();
        assertThat(decide("sign-off", "2", "", this.approver))
                .hasStatus(409)
                .bodyText()
                .contains("does not await");
        assertThat(decide("agree", "2", "", this.approver))
                .hasStatus(409)
                .bodyText()
                .contains("Nobody asks");
        assertThat(decide("promote", "2", "", this.approver)).hasStatus(400);
    }

    @Test
    void asksNobodyToSignOffTheirOwnReport() {
        this.officer = this.approver;
        complete();

        assertThat(get(page(), this.approver))
                .bodyText()
                .contains("another approver has to sign it off")
                .doesNotContain("value=\"sign-off\"");
        assertThat(decide("sign-off", "1", "", this.approver)).hasStatus(409);
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.COMPLETE_AWAITING_SIGN_OFF);
    }

    private void complete() {
        this.given.report(
                this.action,
                TestActions.evidenced(
                        Report.of(ActionState.COMPLETE_AWAITING_SIGN_OFF, "All are in post"),
                        "https://example.org/posts"),
                this.officer);
    }

    private void asks() {
        this.given.report(
                this.action,
                Report.of(ActionState.IN_PROGRESS, "Slow").withDue(PartialDate.parse("2027-02"), "Staff left"),
                this.officer);
    }

    private void undo() {
        String body = new String(
                get(page(), this.approver).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        String undo = body.replaceAll("(?s).*action=\"(/staff/actions/\\d+/updates/\\d+/undo)\".*", "$1");
        assertThat(this.mvc
                        .post()
                        .uri(undo)
                        .with(TestAccounts.signedIn(this.approver))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private String page() {
        return "/staff/actions/" + this.action + "/decision";
    }

    private MockMvcRequestBuilder get(String address, Author reader) {
        return this.mvc.get().uri(address).with(TestAccounts.signedIn(reader));
    }

    private MockMvcRequestBuilder decide(String decision, String version, String reason, Author by) {
        return this.mvc
                .post()
                .uri(page())
                .with(TestAccounts.signedIn(by))
                .with(csrf())
                .param("decision", decision)
                .param("reason", reason)
                .param("version", version);
    }
}
