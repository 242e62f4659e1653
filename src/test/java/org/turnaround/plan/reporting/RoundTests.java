package org.turnaround.plan.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.DispatcherServlet;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.FormWords;
import org.turnaround.account.FormWords.Said;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.TestPlans;
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

    @Autowired
    private EntityManager entities;

    @Autowired
    private List<FormWords> words;

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

    /** As what was typed before the sign-in lapsed is shown again: only that, each behind the name of its action. */
    @Test
    void isToldRowByRowWhenItWasKept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (long action : List.of(this.first, this.second)) {
            kept.put("state-" + action, List.of("not-started"));
            kept.put("stateSeen-" + action, List.of("not-started"));
            kept.put("key-" + action, List.of("key of " + action));
            kept.put("note-" + action, List.of(action == this.second ? "Half a thought" : ""));
        }
        assertThat(this.words.stream().flatMap(words -> words.of(ROUND, kept).stream()))
                .containsExactly(List.of(new Said("2 Action number 2: Note", "Half a thought")));
        assertThat(this.words.stream()
                        .flatMap(words -> words
                                .of(
                                        "/staff/actions/" + this.first + "/updates",
                                        Map.of(
                                                "due",
                                                List.of("Autumn term 2026"),
                                                "dueReason",
                                                List.of("Nobody applied")))
                                .stream()))
                .containsExactly(List.of(
                        new Said("New due date", "Autumn term 2026"), new Said("Why it moves", "Nobody applied")));
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

    @Test
    void remembersWhatWasSaidLastTimeAndTellsWhatIsDoneAndByWhom() {
        long before = this.given
                .report(this.first, figure("3", "Two are in post"), this.approver)
                .id();
        longAgo(before);
        assertThat(round(this.officer))
                .contains("0 of 2 done", "Last time, 5 March 2026:", "Two are in post", ">3</strong>");
        assertThat(staff(this.officer)).contains("Update all 2 actions", "0 of 2 done");

        this.given.report(this.first, Report.of(ActionState.IN_PROGRESS, "Four are in post"), this.approver);

        assertThat(round(this.officer))
                .contains("1 of 2 done", "Last time, 5 March 2026:", "by Abel Approver", "Four are in post")
                .doesNotContain("Correct or withdraw it");
        assertThat(round(this.approver)).contains("1 of 2 done, 1 of them by you", "Correct or withdraw it");
        assertThat(staff(this.officer)).contains("Update the one action left", "1 of 2 done");
    }

    @Test
    void beginsWithWhatNeedsAWordMostAndEndsWithWhatIsDone() {
        long plan = this.given.row(this.first).plan().id();
        long undated = this.given.action(plan, "0", null);
        this.given.report(this.first, Report.of(ActionState.IN_PROGRESS, "Begun"), this.officer);

        assertThat(round(this.officer))
                .containsSubsequence("id=\"row-" + this.second, "id=\"row-" + undated, "id=\"row-" + this.first);
    }

    @Test
    void groupsByPlanAndFoldsWhatIsFinished() {
        long council = this.officer.councils().iterator().next();
        long next = new TestPlans(this.jdbc).plan(council, "The next plan", "2026-02", null);
        long ended = new TestPlans(this.jdbc).plan(council, "The old plan", "2012", "2013");
        this.given.action(next, "3", null);
        long old = this.given.action(ended, "4", "2013-12");
        this.given.report(this.second, Report.of(ActionState.WITHDRAWN, "No money"), this.approver);

        assertThat(round(this.officer))
                .containsSubsequence(
                        "<h2", "Improvement plan</h2>", "Action number 1", "The next plan</h2>", "Action number 3")
                .containsSubsequence("</form>", "Finished: 2", "2 Action number 2", "4 Action number 4")
                .contains("1 of 3 done")
                .doesNotContain("id=\"row-" + this.second, "id=\"row-" + old);
    }

    @Test
    void takesAtOnePressThatNothingHasChanged() {
        var saved = row(save("unchanged-" + this.first), this.first, "not-started", "")
                .param("key-" + this.second, "other")
                .param("note-" + this.second, "Half a thought")
                .exchange();

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(updates(this.first)).isEqualTo(1);
        assertThat(updates(this.second)).isZero();
        assertThat(round(this.officer)).contains("1 of 2 done, 1 of them by you", Report.NO_CHANGE);
        assertThat(row(save("unchanged-" + this.second).header("X-Row", "true"), this.second, "not-started", ""))
                .hasStatusOk()
                .bodyText()
                .contains("data-count=\"2 of 2 done, 2 of them by you\"");
    }

    @Test
    void asksWhoeverSaysTwiceADayThatNothingHasChangedButNotTheNextMonth() {
        longAgo(unchanged("0", "one"));
        assertThat(single("1", "two", "", "not-started").param("unchanged", "yes"))
                .hasStatus3xxRedirection();
        assertThat(single("2", "three", "", "not-started").param("unchanged", "yes"))
                .hasStatus(409)
                .bodyText()
                .contains("You have just said the same");
        assertThat(single("2", "four", "", "in-progress").param("unchanged", "yes"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "State, rating or due date are to change");
        assertThat(updates(this.first)).isEqualTo(2);
    }

    @Test
    void asksOnceAboutAFigureThatCanHardlyBe() {
        this.jdbc
                .sql("update action set baseline_value = 2, target_value = 10, measure = 'posts' where id = ?")
                .param(this.first)
                .update();
        var asked = single("0", "one", "Filled").param("value", "1,234.5").exchange();
        assertThat(asked)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Is this figure right?",
                        "1,234.5 is far from what was expected: the baseline is 2 and the target is 10");
        assertThat(single("0", "one", "Filled").param("value", "12,345").param("again", again(asked)))
                .hasStatus(409);
        assertThat(updates(this.first)).isZero();
        assertThat(single("0", "one", "Filled").param("value", "1,234.5").param("again", again(asked)))
                .hasStatus3xxRedirection();
        assertThat(row(save("all"), this.second, "in-progress", "Filled").param("value-" + this.second, "1234.5"))
                .as("nothing is known of what it measures")
                .hasStatus3xxRedirection();
    }

    @Test
    void pointsOutASecondFigureForTheSameDay() {
        this.given.report(this.first, figure("3", "Three are in post"), this.approver);

        assertThat(single("1", "one", "Four are in post").param("value", "4"))
                .hasStatus(409)
                .bodyText()
                .contains("Another figure, 3, stands on the record for ");
        assertThat(single("1", "two", "Four are in post").param("value", "4").param("valueAsAt", "2026-02"))
                .hasStatus3xxRedirection();
    }

    @Test
    void tellsStaffTheNameOfWhoeverWasFirstAndThePublicTheRole() {
        this.given.report(this.first, Report.of(ActionState.IN_PROGRESS, "The first words"), this.approver);

        assertThat(single("0", "key", "The second words"))
                .hasStatus(409)
                .bodyText()
                .contains("Abel Approver");
        assertThat(row(save("all"), this.first, "in-progress", "The second words"))
                .hasStatus(409)
                .bodyText()
                .contains("By Abel Approver");
        assertThat(text(this.mvc.get().uri("/actions/{id}", this.first)))
                .contains("An approver of the council")
                .doesNotContain("Abel Approver");
    }

    private long unchanged(String version, String key) {
        single(version, key, "", "not-started").param("unchanged", "yes").exchange();
        return this.jdbc
                .sql("select max(id) from action_update where action_id = ?")
                .param(this.first)
                .query(Long.class)
                .single();
    }

    private static Report figure(String value, String note) {
        return new Report(
                ActionState.IN_PROGRESS, null, note, new BigDecimal(value), null, null, null, null, null, null);
    }

    private void longAgo(long update) {
        this.jdbc
                .sql("update entry set date = '2026-03-05', date_first = '2026-03-05', date_last = '2026-03-05',"
                        + " sort_day = '2026-03-05' where id = ?")
                .param(update)
                .update();
        this.entities.clear();
    }

    private String round(Author reader) {
        return text(this.mvc.get().uri(ROUND).with(TestAccounts.signedIn(reader)));
    }

    private String staff(Author reader) {
        return text(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(reader)));
    }

    /** What the form says that is shown again, as its reader sends it once more. */
    static String again(MvcTestResult asked) {
        String page = new String(asked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return page.replaceAll("(?s).*name=\"again\" value=\"([^\"]+)\".*", "$1");
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
