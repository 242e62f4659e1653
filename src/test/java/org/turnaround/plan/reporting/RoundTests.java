package org.turnaround.plan.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.DispatcherServlet;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class RoundTests {

    private static final String ROUND = "/staff/councils/roundshire/round";

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
    private long first;
    private long second;

    @BeforeEach
    void given() {
        this.officer = this.accounts.officer("roundshire");
        this.approver = this.accounts.approver("roundshire");
        long plan = this.given.plan(this.officer.councils().iterator().next());
        this.first = this.given.action(plan, "1", "2026-06");
        this.second = this.given.action(plan, "2", "2026-07");
    }

    @Test
    void hasARowForEveryActionWithTheMovesThatAreTheirs() {
        assertThat(this.mvc.get().uri(ROUND).with(TestAccounts.signedIn(this.officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Action number 1", "Action number 2", "Complete, awaiting sign-off", "Amber")
                .doesNotContain("Withdrawn");
    }

    @Test
    void beginsWithTheRatingThatWasGivenLast() {
        this.given.report(
                this.first, TestActions.rated(Report.of(ActionState.IN_PROGRESS, "Slow"), "red"), this.approver);

        assertThat(this.mvc.get().uri("/staff/actions/{id}", this.first).with(TestAccounts.signedIn(this.officer)))
                .bodyText()
                .containsPattern("<option value=\"Red\"[^>]*selected")
                .doesNotContain("No rating");
    }

    @Test
    void savesOneRowAndKeepsWhatStandsInTheOthers() {
        var saved = row(
                        row(save(String.valueOf(this.first)), this.first, "in-progress", "Begun"),
                        this.second,
                        "in-progress",
                        "Half a thought")
                .exchange();

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(this.given.row(this.first).state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(this.given.row(this.second).state()).isEqualTo(ActionState.NOT_STARTED);
        assertThat(this.mvc
                        .get()
                        .uri(ROUND)
                        .with(TestAccounts.signedIn(this.officer))
                        .requestAttr(
                                DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE,
                                saved.getMvcResult().getFlashMap()))
                .bodyText()
                .contains("1 update saved", "Half a thought");
    }

    @Test
    void savesEveryRowWithSomethingTyped() {
        assertThat(row(row(save("all"), this.first, "in-progress", "Begun"), this.second, "not-started", ""))
                .hasStatus3xxRedirection();

        assertThat(updates(this.first)).isEqualTo(1);
        assertThat(updates(this.second)).isZero();
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongWithIt() {
        assertThat(row(row(save("all"), this.first, "in-progress", "Begun"), this.second, "in-progress", "")
                        .param("value-" + this.second, "a lot"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Not everything is saved",
                        "href=\"#note-" + this.second + "\"",
                        "Enter a note",
                        "value=\"a lot\"",
                        "Enter a figure such as");
        assertThat(updates(this.first)).isEqualTo(1);
    }

    @Test
    void showsBothVersionsToWhoeverWasNotFirstAndLetsThemSaveOnTop() {
        this.given.report(this.first, Report.of(ActionState.IN_PROGRESS, "The first words"), this.approver);

        var conflict = row(save(String.valueOf(this.first)), this.first, "in-progress", "The second words")
                .exchange();
        assertThat(conflict)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody was first",
                        "The first words",
                        "The second words",
                        "name=\"version-" + this.first + "\" value=\"1\"");
        assertThat(updates(this.first)).isEqualTo(1);

        assertThat(save(String.valueOf(this.first))
                        .param("state-" + this.first, "in-progress")
                        .param("note-" + this.first, "The second words")
                        .param("version-" + this.first, "1")
                        .param("key-" + this.first, "another"))
                .hasStatus3xxRedirection();
        assertThat(updates(this.first)).isEqualTo(2);
    }

    @Test
    void countsARowThatIsSentTwiceOnce() {
        row(save(String.valueOf(this.first)), this.first, "in-progress", "Begun")
                .exchange();

        assertThat(row(save(String.valueOf(this.first)), this.first, "in-progress", "Begun"))
                .hasStatus3xxRedirection();
        assertThat(updates(this.first)).isEqualTo(1);
    }

    @Test
    void givesAScriptNothingButTheRow() {
        assertThat(row(save(String.valueOf(this.first)).header("X-Row", "true"), this.first, "in-progress", "Begun"))
                .hasStatusOk()
                .bodyText()
                .contains("data-saved=\"true\"", "data-row=\"" + this.first + "\"")
                .doesNotContain("data-row=\"" + this.second + "\"", "<h1");
    }

    @Test
    void showsARowThatWasJustGivenUpAsItIsNow() {
        this.officer = this.approver;

        assertThat(row(save(String.valueOf(this.first)).header("X-Row", "true"), this.first, "withdrawn", "No money"))
                .hasStatusOk()
                .bodyText()
                .contains("data-saved=\"true\"", "Withdrawn");
    }

    @Test
    void refusesTheRowOfAnotherCouncilEvenInOnesOwnRound() {
        Author neighbour = this.accounts.officer("neighbourshire");
        long theirs = this.given.action(
                this.given.plan(neighbour.councils().iterator().next()), "7", null);

        assertThat(row(save(String.valueOf(theirs)).header("X-Row", "true"), theirs, "in-progress", "Mine now"))
                .hasStatus(403);
        assertThat(row(save(String.valueOf(theirs)), theirs, "in-progress", "Mine now"))
                .hasStatus(422)
                .bodyText()
                .contains("Not everything is saved", "is of no action of this council")
                .doesNotContain("Action number 7");
        assertThat(updates(theirs)).isZero();
        assertThat(save("nothing").header("X-Row", "true")).hasStatus(400);
    }

    @Test
    void goesOnToTheNextPageWhereAFormCannotCarryAllActions() {
        long plan = this.given.row(this.first).plan().id();
        for (int number = 3; number <= 85; number++) {
            this.given.action(plan, String.valueOf(number), null);
        }

        String page = text(this.mvc.get().uri(ROUND).with(TestAccounts.signedIn(this.officer)));
        assertThat(page).contains("Action number 75", "Next actions").doesNotContain("Action number 76");
        assertThat(page.split(" name=\"[a-zA-Z]+-\\d+\"").length).isLessThan(950);
        String next = requireNonNull(row(save("next"), this.first, "in-progress", "Begun")
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        assertThat(updates(this.first)).isEqualTo(1);
        assertThat(text(this.mvc.get().uri(next).with(TestAccounts.signedIn(this.officer))))
                .contains("Action number 76", "Action number 85", "Back to the first actions")
                .doesNotContain("Action number 75", "Next actions");
        assertThat(this.mvc.get().uri(ROUND + "?after=nowhere").with(TestAccounts.signedIn(this.officer)))
                .hasStatus(400);
    }

    @Test
    void savesARowOfALaterPageAndStaysThere() {
        long plan = this.given.row(this.first).plan().id();
        long last = 0;
        for (int number = 3; number <= 81; number++) {
            last = this.given.action(plan, String.valueOf(number), null);
        }
        String next = requireNonNull(row(save("next"), this.first, "in-progress", "Begun")
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        String after = next.substring(next.indexOf('=') + 1);

        assertThat(row(save("all").param("after", after), last, "in-progress", "Begun"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(next);
        assertThat(updates(last)).isEqualTo(1);
    }

    @Test
    void showsTheConflictOfOneActionAsAPageOfItsOwn() {
        this.given.report(this.first, Report.of(ActionState.IN_PROGRESS, "The first words"), this.approver);

        assertThat(single("0", "key", "The second words"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "As it stands now",
                        "The first words",
                        "As you typed it",
                        "The second words",
                        "Save mine on top");
    }

    @Test
    void keepsTheirStateWhereOnlyANoteWasTyped() {
        this.given.report(
                this.first,
                TestActions.rated(Report.of(ActionState.IN_PROGRESS, "The first words"), "red"),
                this.approver);

        assertThat(single("0", "key", "The second words", "not-started"))
                .hasStatus(409)
                .bodyText()
                .containsPattern("<option value=\"in-progress\"[^>]*selected")
                .containsPattern("<option value=\"Red\"[^>]*selected")
                .containsPattern("name=\"stateSeen\" value=\"in-progress\"")
                .doesNotContain("State: ", "Rating: ");
    }

    @Test
    void keepsTheirStateWhereOnlyANoteWasTypedInTheRound() {
        this.given.report(
                this.first,
                TestActions.rated(Report.of(ActionState.IN_PROGRESS, "The first words"), "red"),
                this.approver);

        assertThat(row(save("all"), this.first, "not-started", "The second words"))
                .hasStatus(409)
                .bodyText()
                .containsPattern("<option value=\"in-progress\"[^>]*selected")
                .containsPattern("<option value=\"Red\"[^>]*selected")
                .contains("name=\"stateSeen-" + this.first + "\" value=\"in-progress\"")
                .doesNotContain("State: ", "Rating: ");
    }

    @Test
    void showsTheStateThatWasChosenBesideTheirs() {
        this.given.report(this.first, Report.of(ActionState.IN_PROGRESS, "The first words"), this.approver);

        assertThat(single("0", "key", "No money", "withdrawn")
                        .param("value", "12")
                        .param("valueAsAt", "2026")
                        .param("evidenceUrl", "https://example.org/minutes")
                        .param("due", "2029")
                        .param("dueReason", "Nobody applied"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "State: Withdrawn, which cannot be chosen any more",
                        "New value: 12, as at 2026",
                        "Evidence: https://example.org/minutes",
                        "New due date: 2029, because: Nobody applied");
    }

    @Test
    void keepsTheWordsForAnActionThatLeftTheRound() {
        this.given.report(this.first, Report.of(ActionState.WITHDRAWN, "No money"), this.approver);

        for (String what : List.of("all", String.valueOf(this.first))) {
            assertThat(row(save(what), this.first, "in-progress", "Begun"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Not everything is saved", "Somebody was first", "No money", ">Begun</textarea>");
        }
        assertThat(updates(this.first)).isEqualTo(1);
    }

    @Test
    void keepsTheWordsForAnActionThatLeftTheRoundWhileAnotherRowIsSaved() {
        this.given.report(this.first, Report.of(ActionState.WITHDRAWN, "No money"), this.approver);

        var saved = row(
                        row(save(String.valueOf(this.second)), this.first, "in-progress", "Half a thought"),
                        this.second,
                        "in-progress",
                        "Begun")
                .exchange();

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(this.mvc
                        .get()
                        .uri(ROUND)
                        .with(TestAccounts.signedIn(this.officer))
                        .requestAttr(
                                DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE,
                                saved.getMvcResult().getFlashMap()))
                .bodyText()
                .contains("1 update saved", "Half a thought");
    }

    @Test
    void saysThatAFormWasSentBeforeWithOtherWords() {
        single("0", "key", "Begun").exchange();
        assertThat(single("0", "key", "Begun in May"))
                .hasStatus(409)
                .bodyText()
                .contains("<title>You have already sent this form once", "Begun in May")
                .doesNotContain("Somebody was first");

        row(save("all"), this.second, "in-progress", "Begun").exchange();
        assertThat(row(save("all"), this.second, "in-progress", "Begun in May"))
                .hasStatus(409)
                .bodyText()
                .contains("2: you have already sent this form once", "Begun in May")
                .doesNotContain("omebody was first");
    }

    @Test
    void savesOneActionAndGoesToItsPage() {
        assertThat(single("0", "key", "Begun")).hasStatus3xxRedirection().hasRedirectedUrl("/actions/" + this.first);
        assertThat(single("0", "key", "Begun")).hasStatus3xxRedirection();
        assertThat(updates(this.first)).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithOneActionBesideTheFieldAndInTheTitle() {
        assertThat(single("0", "key", " "))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "There is a problem", "href=\"#note\"", "Enter a note");
    }

    @Test
    void tellsEverybodyWhatTheyHaveToDo() {
        this.given.report(this.first, Report.of(ActionState.COMPLETE_AWAITING_SIGN_OFF, "Done"), this.officer);
        this.given.report(
                this.second,
                Report.of(ActionState.IN_PROGRESS, "Slow").withDue(PartialDate.parse("2027"), "Staff left"),
                this.officer);

        assertThat(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(this.approver)))
                .hasStatusOk()
                .bodyText()
                .contains("Awaiting your sign-off", "New dates asked for");
        assertThat(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(this.officer)))
                .bodyText()
                .doesNotContain("Awaiting your sign-off", "New dates asked for");
    }

    @Test
    void leaksNothingOfAnotherCouncil() {
        Author stranger = this.accounts.officer("farawayshire");

        assertThat(this.mvc.get().uri(ROUND).with(TestAccounts.signedIn(stranger)))
                .hasStatus(403)
                .bodyText()
                .doesNotContain("Roundshire");
        assertThat(this.mvc.get().uri("/staff/actions/{id}", this.first).with(TestAccounts.signedIn(stranger)))
                .hasStatus(403)
                .bodyText()
                .doesNotContain("Action number 1");
    }

    private static String text(MockMvcRequestBuilder request) {
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockMvcRequestBuilder save(String what) {
        return this.mvc
                .post()
                .uri(ROUND)
                .with(TestAccounts.signedIn(this.officer))
                .with(csrf())
                .param("save", what);
    }

    private static MockMvcRequestBuilder row(MockMvcRequestBuilder request, long action, String state, String note) {
        return request.param("state-" + action, state)
                .param("note-" + action, note)
                .param("version-" + action, "0")
                .param("stateSeen-" + action, "not-started")
                .param("key-" + action, "key of " + action);
    }

    private MockMvcRequestBuilder single(String version, String key, String note) {
        return single(version, key, note, "in-progress");
    }

    private MockMvcRequestBuilder single(String version, String key, String note, String state) {
        return this.mvc
                .post()
                .uri("/staff/actions/{id}/updates", this.first)
                .with(TestAccounts.signedIn(this.officer))
                .with(csrf())
                .param("state", state)
                .param("stateSeen", "not-started")
                .param("note", note)
                .param("version", version)
                .param("key", key);
    }

    private int updates(long action) {
        return this.jdbc
                .sql("select count(*) from action_update where action_id = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }
}
