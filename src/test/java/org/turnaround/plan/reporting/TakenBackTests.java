package org.turnaround.plan.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.shared.PartialDate;

/** What was reported is put right and taken back by whoever made it, for everybody to see. */
@ApplicationTest
@Transactional
class TakenBackTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private JdbcClient jdbc;

    private Author officer;
    private Author approver;
    private long action;

    @BeforeEach
    void given() {
        this.officer = this.accounts.officer("backshire");
        this.approver = this.accounts.approver("backshire");
        this.action = this.given.action(
                this.given.plan(this.officer.councils().iterator().next()), "1", "2026-06");
    }

    @Test
    void aWrongFigureIsPutRightWithAReasonThatEverybodySees() {
        long update = this.given
                .report(this.action, figure("1234.5", "Fewer"), this.officer)
                .id();

        assertThat(correct(update, this.officer, "12", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is changed");
        assertThat(correct(update, this.officer, "1,107", "A slip of the key")).hasStatus3xxRedirection();

        assertThat(latest()).isEqualByComparingTo("1107");
        for (String page : new String[] {"/entries/" + update, "/actions/" + this.action}) {
            assertThat(this.mvc.get().uri(page))
                    .bodyText()
                    .containsSubsequence("A slip of the key", "Value, before", "1234.5");
        }
        assertThat(told(update)).isEqualTo("made browser, changed browser A slip of the key");
    }

    @Test
    void onlyWhoeverMadeItOrAnEditorPutsItRight() {
        long update = this.given
                .report(this.action, figure("5", "Fewer"), this.officer)
                .id();

        assertThat(correct(update, this.approver, "12", "Mine")).hasStatus(403);
        assertThat(correct(update, this.accounts.officer("otherbackshire"), "12", "Mine"))
                .hasStatus(403);
        assertThat(correct(update, this.accounts.editorPerson(), "12", "The council asked"))
                .hasStatus3xxRedirection();
        assertThat(latest()).isEqualByComparingTo("12");
    }

    @Test
    void whoeverHasLeftTheCouncilPutsNothingRightAnyMore() {
        long update = this.given
                .report(this.action, figure("5", "Fewer"), this.officer)
                .id();
        Author moved = new Author(
                this.officer.id(),
                this.officer.name(),
                this.officer.email(),
                this.accounts.officer("otherbackshire").held());

        assertThat(correct(update, moved, "12", "Mine")).hasStatus(403);
        assertThat(withdraw(update, moved)).hasStatus(403);
        assertThat(page(moved)).bodyText().doesNotContain("/updates/" + update + "/undo", "/action-updates/" + update);
    }

    @Test
    void theNewestUpdateTakesStateDueDateRatingAndFigureBackWithIt() {
        this.given.report(this.action, TestActions.rated(figure("5", "Fewer"), "Red"), this.approver);
        ActionRow before = this.given.row(this.action);
        long update = this.given
                .report(
                        this.action,
                        new Report(
                                ActionState.COMPLETE_AWAITING_SIGN_OFF,
                                "Green",
                                "Done",
                                new BigDecimal("1"),
                                null,
                                "https://example.org/proof",
                                PartialDate.parse("2027"),
                                "2027",
                                "Staff left",
                                null),
                        this.approver)
                .id();
        assertThat(this.given.row(this.action).evidence()).isEqualTo(1);

        assertThat(withdraw(update, this.approver)).hasStatus3xxRedirection();

        ActionRow after = this.given.row(this.action);
        assertThat(after.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(after.stateSince()).isEqualTo(before.stateSince());
        assertThat(after.reportedCompleteBy()).isNull();
        assertThat(requireNonNull(after.rating()).label()).isEqualTo("Red");
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.evidence()).isZero();
        assertThat(after.version()).isGreaterThan(before.version() + 1);
        assertThat(latest()).isEqualByComparingTo("5");
        assertThat(this.mvc.get().uri("/entries/" + update))
                .hasStatus(410)
                .bodyText()
                .contains("It was of another");
        assertThat(this.mvc.get().uri("/actions/" + this.action))
                .bodyText()
                .containsSubsequence("<h2 id=\"history\">", "<del>", "Taken back: It was of another")
                .doesNotContain("example.org/proof");
    }

    @Test
    void anOlderUpdateIsOnlyMarked() {
        long update = this.given
                .report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.officer)
                .id();
        this.given.report(this.action, Report.of(ActionState.COMPLETE_AWAITING_SIGN_OFF, "Done"), this.officer);

        assertThat(withdraw(update, this.officer)).hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.COMPLETE_AWAITING_SIGN_OFF);
        assertThat(this.given.row(this.action).reportedCompleteBy()).isEqualTo(this.officer.id());
    }

    @Test
    void forAWhileOnePressUndoesAnUpdate() {
        long update = this.given
                .report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.officer)
                .id();
        String undo = "/staff/actions/" + this.action + "/updates/" + update + "/undo";

        assertThat(page(this.officer)).bodyText().contains(undo);
        assertThat(page(this.approver)).bodyText().doesNotContain(undo);
        this.jdbc
                .sql("update entry set recorded_at = recorded_at - interval '20 minutes' where id = ?")
                .param(update)
                .update();
        assertThat(page(this.officer)).bodyText().doesNotContain(undo);
    }

    @Test
    void whatIsUndoneAtOnceSaysSo() {
        long update = this.given
                .report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.officer)
                .id();
        String undo = "/staff/actions/" + this.action + "/updates/" + update + "/undo";

        assertThat(post(undo, this.approver)).hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(post(undo, this.officer)).hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.NOT_STARTED);
        assertThat(page(this.officer)).bodyText().contains("Taken back: Taken back at once");
    }

    @Test
    void theSameWordsAfterBackArePointedOutAndSavedOnlyWhenTheyAreMeant() {
        assertThat(say("one form", "0", "Begun", "")).hasStatus3xxRedirection();

        assertThat(say("one form", "0", "Begun", "")).hasStatus3xxRedirection();
        MvcTestResult asked = say("fetched anew", "1", "Begun", "").exchange();
        assertThat(asked).hasStatus(409).bodyText().contains("You have just said the same");
        assertThat(updates()).isEqualTo(1);
        assertThat(say("fetched anew", "1", "Begun", RoundTests.again(asked))).hasStatus3xxRedirection();
        assertThat(say("another", "2", "Two posts are filled", "")).hasStatus3xxRedirection();
        assertThat(updates()).isEqualTo(3);
    }

    @Test
    void aFigureAloneIsAnUpdateAndAReasonWithoutADateIsRefused() {
        assertThat(say("one", "0", "", "").param("value", "12")).bodyText().contains("Enter a note");
        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.officer);
        assertThat(say("two", "1", "", "").param("stateSeen", "in-progress").param("value", "12"))
                .hasStatus3xxRedirection();
        assertThat(latest()).isEqualByComparingTo("12");
        assertThat(say("three", "2", "Slow", "").param("dueReason", "Staff left"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Enter the new due date that this is the reason for", "Staff left");
    }

    private static Report figure(String value, String note) {
        return new Report(
                ActionState.IN_PROGRESS, null, note, new BigDecimal(value), null, null, null, null, null, null);
    }

    private BigDecimal latest() {
        return this.given.row(this.action).target().latest().orElseThrow().figure();
    }

    private String told(long update) {
        return this.jdbc
                .sql("select string_agg(concat_ws(' ', verb, way, why), ', ' order by id) from change_record"
                        + " where thing = 'action-update' and thing_id = ?")
                .param(update)
                .query(String.class)
                .single();
    }

    private int updates() {
        return this.jdbc
                .sql("select count(*) from action_update where action_id = ?")
                .param(this.action)
                .query(Integer.class)
                .single();
    }

    private MockMvcRequestBuilder page(Author reader) {
        return this.mvc.get().uri("/actions/{id}", this.action).with(TestAccounts.signedIn(reader));
    }

    private MockMvcRequestBuilder say(String key, String version, String note, String again) {
        return post("/staff/actions/" + this.action + "/updates", this.officer)
                .param("state", "in-progress")
                .param("note", note)
                .param("version", version)
                .param("key", key)
                .param("again", again);
    }

    private MockMvcRequestBuilder correct(long update, Author by, String value, String why) {
        return post("/staff/desk/action-updates/" + update, by)
                .param("base", "0")
                .param("facts.note", "Fewer")
                .param("facts.value", value)
                .param("why", why);
    }

    private MockMvcRequestBuilder withdraw(long update, Author by) {
        return post("/staff/desk/action-updates/" + update + "/withdrawal", by)
                .param("base", "0")
                .param("why", "It was of another action");
    }

    private MockMvcRequestBuilder post(String address, Author by) {
        return this.mvc.post().uri(address).with(TestAccounts.signedIn(by)).with(csrf());
    }
}
