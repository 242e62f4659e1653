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
import org.turnaround.plan.Report;
import org.turnaround.plan.TestActions;
import org.turnaround.plan.TestPlans;
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
        this.plan = this.given.plan(this.approver.approverOf().iterator().next());
        this.action = this.given.action(this.plan, "1", "2026-06");
    }

    @Test
    void addsAnActionThatStandsInThePlanAndOnTheTimeline() {
        assertThat(post("/staff/plans/" + this.plan + "/actions")
                        .param("ref", "2")
                        .param("title", "See children alone")
                        .param("summary", "On every visit")
                        .param("baseline", "40")
                        .param("aim", "90")
                        .param("due", "31 March 2027"))
                .hasStatus3xxRedirection();

        assertThat(this.mvc.get().uri("/councils/keepshire/plan"))
                .bodyText()
                .contains("See children alone", "31 March 2027");
        assertThat(this.mvc.get().uri("/councils/keepshire/timeline"))
                .bodyText()
                .contains("New in the plan: 2 See children alone");
    }

    @Test
    void aNewActionThatIsSentTwiceCountsOnce() {
        String first = add("one form").exchange().getResponse().getRedirectedUrl();

        assertThat(add("one form")).hasRedirectedUrl(first);
        assertThat(add("another form")).hasStatusOk().bodyText().contains("Another action of this plan");
    }

    @Test
    void refusesAReferenceThatIsTaken() {
        assertThat(post("/staff/plans/" + this.plan + "/actions")
                        .param("ref", "1")
                        .param("title", "The same again"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Another action of this plan has that reference", "The same again");
    }

    @Test
    void saysWhatIsWrongWithANewAction() {
        assertThat(post("/staff/plans/" + this.plan + "/actions")
                        .param("ref", "x".repeat(41))
                        .param("title", ""))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "The reference can have 40 characters", "Enter a title");
    }

    @Test
    void rewordsAnActionAndKeepsTheOldWordsForEverybody() {
        long finding = new TestPlans(this.jdbc).finding(this.plan, "Children are not seen alone");

        assertThat(wording("0").param("title", "Other words").param("findings", String.valueOf(finding)))
                .hasStatus3xxRedirection();

        ActionRow row = this.given.row(this.action);
        assertThat(row.title()).isEqualTo("Other words");
        assertThat(row.findings()).hasSize(1);
        assertThat(row.version()).isEqualTo(1);
        assertThat(this.jdbc
                        .sql("select what from audit_event where kind = 'action-reworded' and thing = ?")
                        .param("/actions/" + this.action)
                        .query(String.class)
                        .single())
                .contains("Action number 1");
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .containsSubsequence(
                        "Other words",
                        "Earlier words",
                        "Action number 1",
                        "What it is about",
                        "Owner: Head of service");
    }

    @Test
    void changesNothingWhenTheSameWordsAreSentTwice() {
        assertThat(wording("0").param("title", "Other words")).hasStatus3xxRedirection();
        assertThat(wording("0").param("title", "Other words")).hasStatus3xxRedirection();

        assertThat(this.given.row(this.action).version()).isEqualTo(1);
    }

    @Test
    void keepsWhatItAnsweredWhenOnlyTheLinksChange() {
        TestPlans plans = new TestPlans(this.jdbc);
        plans.answers(this.action, plans.finding(this.plan, "Children are not seen alone"));

        assertThat(wording("0")
                        .param("title", "Action number 1")
                        .param("summary", "What it is about")
                        .param("owner", "Head of service"))
                .hasStatus3xxRedirection();
        assertThat(this.given.row(this.action).findings()).isEmpty();
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .containsSubsequence("Earlier words", "Owner: Head of service; answers: Children are not seen alone");
    }

    @Test
    void linksOnlyToFindingsThatEverybodyCanSeeAndLeavesTheOtherLinksAlone() {
        TestPlans plans = new TestPlans(this.jdbc);
        long linked = plans.finding(this.plan, "An old finding");
        long draft = plans.finding(this.plan, "A finding to come");
        plans.answers(this.action, linked);
        this.jdbc
                .sql(
                        "update entry set state = 'withdrawn', state_reason = 'Not so' where id in (select entry_id from finding where id in (?, ?))")
                .params(linked, draft)
                .update();

        assertThat(wording("0").param("title", "Other words").param("findings", String.valueOf(draft)))
                .hasStatus3xxRedirection();
        assertThat(this.jdbc
                        .sql("select finding_id from action_finding where action_id = ?")
                        .param(this.action)
                        .query(Long.class)
                        .list())
                .containsExactly(linked);
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

        assertThat(post("/staff/actions/" + this.action + "/due-date/kept").param("version", "1"))
                .hasStatus3xxRedirection();
        assertThat(this.mvc.get().uri("/actions/{id}", this.action))
                .bodyText()
                .doesNotContain("not yet approved")
                .containsSubsequence(
                        "<h2 id=\"history\">",
                        "An approver of the council",
                        "The due date stays as it is. February 2027 was asked for: Staff left",
                        "Asked for a new date");
    }

    @Test
    void keepsTheWordsOfWhoeverWasNotFirst() {
        this.given.report(this.action, Report.of(ActionState.IN_PROGRESS, "Begun"), this.approver);

        assertThat(wording("0").param("title", "My own words"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "<title>Somebody was first",
                        "As it stands now",
                        "Action number 1",
                        "My own words",
                        "name=\"version\" value=\"1\"");
        assertThat(this.given.row(this.action).title()).isEqualTo("Action number 1");
    }

    @Test
    void putsWhatTheBoardSaysInItsOwnLane() {
        assertThat(post("/staff/actions/" + this.action + "/board")
                        .param("text", "The board is not convinced")
                        .param("speaker", "Chair of the improvement board")
                        .param("date", "3 March 2026")
                        .param("source", "Minutes of the board")
                        .param("url", "https://example.org/minutes"))
                .hasStatus3xxRedirection();

        assertThat(requireNonNull(this.given.row(this.action).lanes().board()).text())
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
            assertThat(post("/staff/actions/" + this.action + "/board")
                            .param("text", "The board is not convinced")
                            .param("speaker", "Chair of the improvement board")
                            .param("date", "3 March 2026")
                            .param("source", "Minutes of the board")
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
    void offersTheFindingsThatAreLinkedEvenWhenThereAreHundredsOfNewerOnes() {
        TestPlans plans = new TestPlans(this.jdbc);
        long linked = plans.finding(this.plan, "The oldest finding of all");
        plans.answers(this.action, linked);
        this.jdbc.sql("""
                        insert into finding (entry_id, council_id, kind, text, position)
                        select f.entry_id, f.council_id, 'finding', 'One of many ' || n, -n
                          from finding f, generate_series(1, 600) n where f.id = ?
                        """).param(linked).update();

        assertThat(this.mvc
                        .get()
                        .uri("/staff/actions/{id}/wording", this.action)
                        .with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .containsPattern("value=\"" + linked + "\"[^>]*checked")
                .contains("The oldest finding of all", "The newest 500");
    }

    @Test
    void saysWhatIsWrongWithTheBoardsWords() {
        assertThat(post("/staff/actions/" + this.action + "/board").param("date", "1 January 2199"))
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Enter what the board said",
                        "Enter who said it",
                        "on a day to come",
                        "Enter where it can be read");
    }

    private MockMvcRequestBuilder add(String key) {
        return post("/staff/plans/" + this.plan + "/actions")
                .param("ref", "2")
                .param("title", "See children alone")
                .param("key", key);
    }

    private MockMvcRequestBuilder wording(String version) {
        return post("/staff/actions/" + this.action + "/wording")
                .param("version", version)
                .param("ref", "1");
    }

    private MockMvcRequestBuilder post(String address) {
        return this.mvc
                .post()
                .uri(address)
                .with(TestAccounts.signedIn(this.approver))
                .with(csrf());
    }
}
