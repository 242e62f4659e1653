package org.turnaround.plan.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Actions;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Transactional
class SuccessionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private Author approver;
    private long plan;
    private long old;
    private long next;

    @BeforeEach
    void given() {
        this.approver = this.accounts.approver("heirshire");
        this.plan = this.given.plan(this.approver.councils().iterator().next());
        this.old = this.given.action(this.plan, "1", "2026-06");
        this.next = this.given.action(this.plan, "2", "2026-07");
    }

    @Test
    void namesTheActionThatTakesItsPlaceOnBothPagesAndInTheHistory() {
        assertThat(supersede(this.next)).hasStatus3xxRedirection();

        assertThat(this.mvc.get().uri("/actions/{id}", this.old))
                .bodyText()
                .containsSubsequence(
                        "Superseded by",
                        "/actions/" + this.next,
                        "2 Action number 2",
                        "<h2 id=\"history\">",
                        "Superseded by",
                        "2 Action number 2");
        assertThat(this.mvc.get().uri("/actions/{id}", this.next))
                .bodyText()
                .containsSubsequence("Takes the place of", "/actions/" + this.old, "1 Action number 1");
        assertThat(this.mvc.get().uri("/councils/heirshire/plan.json"))
                .bodyJson()
                .extractingPath("$.actions[0].supersededBy")
                .asNumber()
                .isEqualTo((int) this.next);
    }

    @Test
    void theHistoryStaysTrueWhenTheActionIsTakenBack() {
        this.given.report(
                this.old, TestActions.succeeded(Report.of(ActionState.SUPERSEDED, "Merged"), this.next), this.approver);
        this.given.report(this.old, Report.of(ActionState.IN_PROGRESS, "Parted again"), this.approver);

        ActionRow row = this.given.row(this.old);
        assertThat(row.successor()).isNull();
        assertThat(this.given.row(this.next).predecessors()).isEmpty();
        assertThat(this.mvc.get().uri("/actions/{id}", this.old))
                .bodyText()
                .containsSubsequence("<h2 id=\"history\">", "Parted again", "Superseded by", "2 Action number 2");
    }

    @Test
    void offersTheOtherActionsThatAreNotGivenUpToWhoeverMaySupersede() {
        long gone = this.given.action(this.plan, "3", null);
        this.given.report(gone, Report.of(ActionState.WITHDRAWN, "No money"), this.approver);

        assertThat(form(this.approver))
                .bodyText()
                .contains("Superseded by (optional)", "2 Action number 2")
                .doesNotContain("3 Action number 3", "<option value=\"" + this.old + "\"");
        assertThat(form(this.accounts.officer("heirshire"))).bodyText().doesNotContain("Superseded by (optional)");
    }

    @Test
    void canBeSupersededWithoutASuccessor() {
        assertThat(update("superseded", "")).hasStatus3xxRedirection();
        assertThat(this.given.row(this.old).successor()).isNull();
    }

    @Test
    void refusesWhatCannotTakeItsPlace() {
        Author elsewhere = this.accounts.approver("another-heirshire");
        long theirs = this.given.action(
                this.given.plan(elsewhere.councils().iterator().next()), "9", null);
        long gone = this.given.action(this.plan, "3", null);
        this.given.report(gone, Report.of(ActionState.WITHDRAWN, "No money"), this.approver);

        for (long other : new long[] {this.old, theirs, 987654321L}) {
            assertThat(supersede(other))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<title>Error: ", "href=\"#supersededBy\"", "Choose another action of this council");
        }
        assertThat(supersede(gone)).bodyText().contains("<title>Error: ", "cannot take its place");
        assertThat(update("in-progress", String.valueOf(this.next)))
                .bodyText()
                .contains("<title>Error: ", "only when it is superseded");
        assertThat(this.given.row(this.old).state()).isEqualTo(ActionState.NOT_STARTED);
    }

    @Test
    void anActionOfAWithdrawnPlanTakesNoPlaceAndIsNotNamed() {
        long other = this.given.plan(this.approver.councils().iterator().next());
        long hidden = this.given.action(other, "7", null);
        this.given.report(
                this.old, TestActions.succeeded(Report.of(ActionState.SUPERSEDED, "Merged"), hidden), this.approver);
        this.given.report(
                hidden, TestActions.succeeded(Report.of(ActionState.SUPERSEDED, "Merged"), this.next), this.approver);
        this.jdbc
                .sql("update plan set state = 'withdrawn', state_reason = 'Twice' where id = ?")
                .param(other)
                .update();

        assertThat(this.given.row(this.old).successor()).isNull();
        assertThat(this.given.row(this.next).predecessors()).isEmpty();
        for (long action : new long[] {this.old, this.next}) {
            assertThat(this.mvc.get().uri("/actions/{id}", action)).bodyText().doesNotContain("Action number 7");
        }
        assertThat(this.actions.successorsOf(this.given.row(this.next)))
                .extracting(ActionRow.ActionName::id)
                .doesNotContain(hidden);
        assertThat(api(this.next, hidden)).hasStatus(422).bodyText().contains("Choose another action");
    }

    @Test
    void twoActionsNeverTakeEachOthersPlace() {
        this.given.report(
                this.old, TestActions.succeeded(Report.of(ActionState.SUPERSEDED, "Merged"), this.next), this.approver);

        assertThat(api(this.next, this.old)).hasStatus(422).bodyText().contains("cannot take its place");
    }

    @Test
    void programsNameTheSuccessorToo() {
        assertThat(api(this.old, this.next)).hasStatus(201);
        assertThat(requireNonNull(this.given.row(this.old).successor()).id()).isEqualTo(this.next);
        assertThat(api(this.next, this.next))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsOnlyKeys("supersededBy");
    }

    private MockMvcRequestBuilder form(Author reader) {
        return this.mvc.get().uri("/staff/actions/{id}", this.old).with(TestAccounts.signedIn(reader));
    }

    private MockMvcRequestBuilder supersede(long successor) {
        return update("superseded", String.valueOf(successor));
    }

    private MockMvcRequestBuilder update(String state, String successor) {
        return this.mvc
                .post()
                .uri("/staff/actions/{id}/updates", this.old)
                .with(TestAccounts.signedIn(this.approver))
                .with(csrf())
                .param("state", state)
                .param("note", "Merged")
                .param("supersededBy", successor)
                .param("version", "0");
    }

    private MockMvcRequestBuilder api(long action, long successor) {
        Map<String, Object> report = new HashMap<>();
        report.put("state", "superseded");
        report.put("note", "Merged");
        report.put("supersededBy", successor);
        return this.mvc
                .post()
                .uri("/api/v1/actions/{id}/updates", action)
                .with(TestAccounts.signedIn(this.approver))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(this.json.writeValueAsString(report));
    }
}
