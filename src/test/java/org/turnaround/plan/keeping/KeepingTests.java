package org.turnaround.plan.keeping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.TestPlans;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class KeepingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private JdbcClient jdbc;

    private Author approver;
    private long plan;
    private long action;

    @BeforeEach
    void given() {
        this.approver = this.accounts.approver("keepshire");
        this.plan = this.given.plan(this.approver.councils().iterator().next());
        this.action = this.given.action(this.plan, "1", "2026-06");
    }

    @Test
    void addsAnActionThatStandsInThePlanAndOnTheTimeline() {
        assertThat(post("/staff/desk/actions")
                        .param("plan", String.valueOf(this.plan))
                        .param("ref", "2")
                        .param("wording.title", "See children alone")
                        .param("wording.summary", "On every visit")
                        .param("wording.baselineValue", "1,040")
                        .param("wording.targetValue", "90")
                        .param("due.edtf", "31 March 2027"))
                .hasStatus3xxRedirection();

        assertThat(this.mvc.get().uri("/councils/keepshire/plan"))
                .bodyText()
                .contains("See children alone", "31 March 2027", "1,040");
        assertThat(this.mvc.get().uri("/councils/keepshire/timeline"))
                .bodyText()
                .contains("See children alone: new in the plan");
    }

    @Test
    void aNewActionThatIsSentTwiceCountsOnce() {
        String first = add("one form").exchange().getResponse().getRedirectedUrl();

        assertThat(add("one form")).hasRedirectedUrl(first);
        assertThat(add("another form")).hasStatus(422).bodyText().contains("Another action of this plan");
    }

    @Test
    void refusesAReferenceThatIsTaken() {
        assertThat(post("/staff/desk/actions")
                        .param("plan", String.valueOf(this.plan))
                        .param("ref", "1")
                        .param("wording.title", "The same again"))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: ", "Another action of this plan has that reference", "The same again");
    }

    @Test
    void saysWhatIsWrongWithANewAction() {
        assertThat(post("/staff/desk/actions")
                        .param("plan", String.valueOf(this.plan))
                        .param("ref", "x".repeat(41))
                        .param("wording.title", ""))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: ", "“Reference” must have 40 characters or fewer", "Enter “Title”");
    }

    @Test
    void theFormOfANewActionOffersWhatItsCouncilWasFound() {
        long another = new TestPlans(this.jdbc).finding(this.plan, "Children are not seen alone");
        long elsewhere = this.given.plan(
                this.accounts.approver("farshire").councils().iterator().next());
        new TestPlans(this.jdbc).finding(elsewhere, "Found elsewhere");
        long older = new TestPlans(this.jdbc).finding(this.plan, "Found by the inspection that the plan answers");
        this.jdbc
                .sql("delete from plan_inspection where inspection_id = (select entry_id from finding where id = ?)")
                .param(another)
                .update();
        this.jdbc
                .sql(
                        "update entry set date = '2010', date_first = '2010-01-01', date_last = '2010-12-31', sort_day = '2010-01-01'"
                                + " where id = (select entry_id from finding where id = ?)")
                .param(older)
                .update();

        assertThat(this.mvc
                        .get()
                        .uri("/staff/desk/actions/new?plan={plan}", this.plan)
                        .with(TestAccounts.signedIn(this.approver)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Found by the inspection that the plan answers", "Children are not seen alone")
                .doesNotContain("Found elsewhere");
    }

    @Test
    void rewordsAnActionAndKeepsTheOldWordsForEverybody() {
        long finding = new TestPlans(this.jdbc).finding(this.plan, "Children are not seen alone");

        assertThat(wording("0", "Other words").param("findings", String.valueOf(finding)))
                .hasStatus3xxRedirection();

        ActionRow row = this.given.row(this.action);
        assertThat(row.title()).isEqualTo("Other words");
        assertThat(row.findings()).hasSize(1);
        assertThat(row.version()).isEqualTo(1);
        assertThat(this.jdbc
                        .sql("select what from audit_event where kind = 'action-changed' and thing = ?")
                        .param("/staff/desk/actions/" + this.action)
                        .query(String.class)
                        .single())
                .contains("1 Other words");
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .containsSubsequence(
                        "Other words",
                        "Changed since it was published",
                        "It was unclear",
                        "Findings that it answers, before",
                        "nothing",
                        "Title, before",
                        "Action number 1");
    }

    @Test
    void changesNothingWhenTheSameWordsAreSentTwice() {
        assertThat(wording("0", "Other words")).hasStatus3xxRedirection();
        assertThat(wording("0", "Other words")).hasStatus3xxRedirection();

        assertThat(this.given.row(this.action).version()).isEqualTo(1);
    }

    @Test
    void keepsWhatItAnsweredWhenOnlyTheLinksChange() {
        TestPlans plans = new TestPlans(this.jdbc);
        plans.answers(this.action, plans.finding(this.plan, "Children are not seen alone"));

        assertThat(wording("0", "Action number 1")).hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).findings()).isEmpty();
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .containsSubsequence("Findings that it answers, before", "Children are not seen alone");
    }

    @Test
    void linksOnlyToFindingsThatEverybodyCanSeeAndLeavesTheOtherLinksAlone() {
        TestPlans plans = new TestPlans(this.jdbc);
        long linked = plans.finding(this.plan, "An old finding");
        long hidden = plans.finding(this.plan, "A finding that was none");
        plans.answers(this.action, linked);
        this.jdbc
                .sql(
                        "update entry set state = 'withdrawn', state_reason = 'Not so' where id in (select entry_id from finding where id in (?, ?))")
                .params(linked, hidden)
                .update();

        assertThat(this.mvc
                        .get()
                        .uri("/staff/desk/actions/{id}", this.action)
                        .with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .containsPattern("value=\"" + linked + "\"[^>]*checked");
        assertThat(wording("0", "Other words")
                        .param("findings", String.valueOf(linked))
                        .param("findings", String.valueOf(hidden)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose findings of this council that everybody can read");
        assertThat(wording("0", "Other words").param("findings", String.valueOf(linked)))
                .hasStatus3xxRedirection();
        assertThat(this.jdbc
                        .sql("select finding_id from action_finding where action_id = ?")
                        .param(this.action)
                        .query(Long.class)
                        .list())
                .containsExactly(linked);
    }

    @Test
    void referenceAndFirstDueDateCanBePutRightUntilSomebodyHasReported() {
        assertThat(wording("0", "Action number 1", "1a", "2026-07")).hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).ref()).isEqualTo("1a");
        assertThat(this.given.row(this.action).due().first()).isEqualTo(PartialDate.parse("2026-07"));
        assertThat(this.given.row(this.action).due().now()).isEqualTo(PartialDate.parse("2026-07"));

        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.approver);
        assertThat(wording("2", "Action number 1", "1b", "2026-08"))
                .hasStatus(422)
                .bodyText()
                .contains("The reference stays", "The first due date stays");
        assertThat(wording("2", "Other words", "1a", "2026-07")).hasStatus3xxRedirection();
    }

    @Test
    void whatNobodyHasBuiltOnIsDiscardedAndNothingElse() {
        assertThat(add("one form")).hasStatus3xxRedirection();
        long added = this.jdbc
                .sql("select id from action where plan_id = ? and ref = '2'")
                .param(this.plan)
                .query(Long.class)
                .single();
        assertThat(discard("/staff/desk/plans/" + this.plan)).hasStatus3xxRedirection();
        assertThat(discard("/staff/desk/actions/" + added)).hasStatus3xxRedirection();
        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.approver);
        assertThat(discard("/staff/desk/actions/" + this.action)).hasStatus3xxRedirection();

        assertThat(this.mvc.get().uri("/actions/{id}", added)).hasStatus(404);
        assertThat(this.mvc.get().uri("/councils/keepshire/timeline"))
                .bodyText()
                .doesNotContain(": new in the plan");
        assertThat(this.mvc.get().uri("/actions/{id}", this.action)).hasStatusOk();
        assertThat(this.jdbc
                        .sql("select count(*) from plan where id = ?")
                        .param(this.plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(this.mvc
                        .get()
                        .uri("/staff/desk/actions/{id}/discard", this.action)
                        .with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains("what has been reported of it");
    }

    @Test
    void saysInTheHistoryWhyANewDateWasAskedForAndThatTheOldOneStays() {
        Author officer = this.accounts.officer("keepshire");
        this.given.report(
                this.action,
                Report.of(ActionState.IN_PROGRESS, "Slow").withDue(PartialDate.parse("2027-02"), "Staff left"),
                officer);
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .containsSubsequence("not yet approved: Staff left", "Asked for a new date", ": Staff left");

        assertThat(post("/staff/actions/" + this.action + "/decision")
                        .param("decision", "keep")
                        .param("reason", "Winter is near")
                        .param("version", "1"))
                .hasStatus3xxRedirection();
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .doesNotContain("not yet approved")
                .containsSubsequence(
                        "<h2 id=\"history\">",
                        "An approver of the council",
                        "The due date stays as it is: Winter is near",
                        "February 2027 was asked for: Staff left",
                        "Asked for a new date");
    }

    @Test
    void twoPeopleMeetOnlyWhereBothChangedTheSame() {
        assertThat(wording("0", "Their words")).hasStatus3xxRedirection();
        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.approver);

        assertThat(wording("0", "Action number 1").param("wording.unit", "children"))
                .hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).title()).isEqualTo("Their words");
        assertThat(this.given.row(this.action).target().unit()).isEqualTo("children");
        assertThat(wording("0", "My own words"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Their words", "My own words");
        assertThat(this.given.row(this.action).title()).isEqualTo("Their words");
    }

    @Test
    void putsWhatTheBoardSaysInItsOwnLane() {
        assertThat(post("/staff/desk/action-updates")
                        .param("facts.action", String.valueOf(this.action))
                        .param("facts.note", "The board is not convinced")
                        .param("facts.reporter", "Chair of the improvement board")
                        .param("entry.date.edtf", "3 March 2026")
                        .param("paper.title", "Minutes of the board")
                        .param("paper.url", "https://example.org/minutes"))
                .hasStatus3xxRedirection();

        assertThat(requireNonNull(this.given.row(this.action).lanes().get("board"))
                        .text())
                .isEqualTo("The board is not convinced");
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.NOT_STARTED);
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .containsSubsequence(
                        "The board says",
                        "Chair of the improvement board",
                        "The board is not convinced",
                        "Minutes of the board");
        assertThat(this.jdbc
                        .sql("select count(*) from source where title = 'Minutes of the board' and published is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void countsTheBoardsWordsOnceWhenTheyAreSentTwice() {
        for (int time = 0; time < 2; time++) {
            assertThat(post("/staff/desk/action-updates")
                            .param("facts.action", String.valueOf(this.action))
                            .param("facts.note", "The board is not convinced")
                            .param("facts.reporter", "Chair of the improvement board")
                            .param("entry.date.edtf", "3 March 2026")
                            .param("paper.title", "Minutes of the board")
                            .param("key", "one form"))
                    .hasStatus3xxRedirection();
        }

        assertThat(this.jdbc
                        .sql("select count(*) from action_update where action_id = ? and lane = 'board'")
                        .param(this.action)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithTheBoardsWords() {
        assertThat(post("/staff/desk/action-updates")
                        .param("facts.action", String.valueOf(this.action))
                        .param("entry.date.edtf", "1 January 2199"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Enter a note",
                        "Enter who said it",
                        "must not be a day to come",
                        "Enter where it can be read");
    }

    @Test
    void entersByHandOnlyWhatTheBoardOfOnesOwnCouncilSays() {
        assertThat(post("/staff/desk/action-updates")
                        .param("facts.action", String.valueOf(this.action))
                        .param("facts.lane", "council")
                        .param("facts.state", "complete")
                        .param("facts.value", "12")
                        .param("entry.headline", "All is done")
                        .param("facts.note", "The board is not convinced")
                        .param("facts.reporter", "Chair of the improvement board")
                        .param("entry.date.edtf", "3 March 2026")
                        .param("paper.title", "Minutes of the board"))
                .hasStatus3xxRedirection();
        assertThat(this.jdbc
                        .sql("select concat_ws(' ', u.lane, u.state, u.value, e.headline) from action_update u"
                                + " join entry e on e.id = u.id where u.action_id = ?")
                        .param(this.action)
                        .query(String.class)
                        .single())
                .isEqualTo("board Action number 1 (the board): The board is not convinced");
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.NOT_STARTED);

        long elsewhere = this.given.action(
                this.given.plan(
                        this.accounts.approver("farshire").councils().iterator().next()),
                "1",
                null);
        assertThat(post("/staff/desk/action-updates")
                        .param("facts.action", String.valueOf(elsewhere))
                        .param("entry.headline", "All is done"))
                .hasStatus(403);
        assertThat(post("/staff/desk/action-updates").param("facts.note", "Of nothing"))
                .hasStatus(422);
    }

    private MockMvcRequestBuilder add(String key) {
        return post("/staff/desk/actions")
                .param("plan", String.valueOf(this.plan))
                .param("ref", "2")
                .param("wording.title", "See children alone")
                .param("key", key);
    }

    private MockMvcRequestBuilder wording(String version, String title) {
        return wording(version, title, "1", "2026-06");
    }

    private MockMvcRequestBuilder wording(String version, String title, String ref, String due) {
        return post("/staff/desk/actions/" + this.action)
                .param("base", version)
                .param("ref", ref)
                .param("due.edtf", due)
                .param("wording.title", title)
                .param("wording.summary", "What it is about")
                .param("wording.ownerRole", "Head of service")
                .param("why", "It was unclear");
    }

    private MockMvcRequestBuilder discard(String address) {
        boolean plan = address.contains("plans");
        int version = this.jdbc
                .sql("select version from " + (plan ? "plan" : "action") + " where id = ?")
                .param(Long.valueOf(address.replaceAll(".*/", "")))
                .query(Integer.class)
                .single();
        return post(address + "/discard").param("base", String.valueOf(version)).param("why", "Entered by mistake");
    }

    private MockMvcRequestBuilder post(String address) {
        return this.mvc
                .post()
                .uri(address)
                .with(TestAccounts.signedIn(this.approver))
                .with(csrf());
    }
}
