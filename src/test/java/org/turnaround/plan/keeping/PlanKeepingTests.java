package org.turnaround.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
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
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.Plans;
import org.turnaround.plan.TestPlans;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.plan.action.Updates;
import org.turnaround.shared.Withdrawn;

@ApplicationTest
@Transactional
class PlanKeepingTests {

    private static final String PAGE = "/councils/planshire/plan";
    private static final String NEW = "/staff/desk/plans";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private Plans plans;

    @Autowired
    private Updates updates;

    @Autowired
    private JdbcClient jdbc;

    private Author approver;
    private long council;

    @BeforeEach
    void given() {
        this.approver = this.accounts.approver("planshire");
        this.council = this.approver.councils().iterator().next();
    }

    @Test
    void putsAPlanAndThenItsFirstVersionOnTheRecord() {
        assertThat(begin(post(NEW))
                        .param("ratings[0].code", "A")
                        .param("ratings[0].label", "Amber")
                        .param("ratings[0].meaning", "Slower than planned"))
                .hasStatus3xxRedirection();
        PlanRow plan = only();
        assertThat(this.mvc.get().uri("/staff/desk/plans/{plan}", plan.id()).with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains("/staff/desk/plan-versions/new?facts.plan=" + plan.id());
        assertThat(post("/staff/desk/plan-versions")
                        .param("facts.plan", String.valueOf(plan.id()))
                        .param("entry.date.edtf", "12 January 2026")
                        .param("facts.approvedBy", "the Cabinet")
                        .param("paper.title", "Report to the Cabinet"))
                .hasStatus3xxRedirection();

        plan = only();
        assertThat(plan.title()).isEqualTo("Recovery plan");
        assertThat(plan.ratings()).containsExactly(new PlanRow.Rating("A", "Amber", "Slower than planned"));
        assertThat(plan.sources()).hasSize(1);
        assertThat(plan.latest().orElseThrow().approvedBy()).isEqualTo("the Cabinet");
        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "Recovery plan",
                        "Amber",
                        "Slower than planned",
                        "Report to the Cabinet",
                        "Versions",
                        "12 January 2026",
                        "The version of “Recovery plan” is approved by the Cabinet");
        assertThat(this.mvc.get().uri("/councils/planshire/timeline"))
                .bodyText()
                .contains("The version of “Recovery plan” is approved by the Cabinet");
    }

    @Test
    void anEditorKeepsThePlansOfEveryCouncil() {
        this.approver = this.accounts.editorPerson();

        assertThat(begin(post(NEW))).hasStatus3xxRedirection();
        assertThat(only().title()).isEqualTo("Recovery plan");
    }

    @Test
    void aNewPlanThatIsSentTwiceCountsOnceAndTheSameWordsInANewFormAreQuestioned() {
        String first = begin(post(NEW)).exchange().getResponse().getRedirectedUrl();

        assertThat(begin(post(NEW))).hasRedirectedUrl(first);
        assertThat(begin(post(NEW), "a form fetched anew"))
                .hasStatus(409)
                .bodyText()
                .contains("On the record already", "Recovery plan");
        assertThat(this.plans.ofCouncil(this.council)).hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrongWithANewPlanAndKeepsWhatWasTyped() {
        assertThat(post(NEW)
                        .param("council", String.valueOf(this.council))
                        .param("summary", "Typed at length")
                        .param("starts.edtf", "2027")
                        .param("ends.edtf", "2026")
                        .param("ratings[0].code", "R")
                        .param("ratings[1].code", "r")
                        .param("ratings[1].label", "Red")
                        .param("paper.url", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Enter “Title”",
                        "“To” must not be before “From”",
                        "href=\"#ratings[0].label\"",
                        "Enter “Name”",
                        "Two ratings cannot have the code r",
                        "Enter the title of what is at that address",
                        "Enter an address that begins with https://",
                        "Typed at length");
        assertThat(this.plans.ofCouncil(this.council)).isEmpty();
    }

    @Test
    void rewordsAPlanAndItsKeyAndKeepsTheOldWordsForEverybody() {
        long plan = this.given.plan(this.council);
        long finding = new TestPlans(this.jdbc).finding(plan, "Children are not seen alone");
        String inspection = this.jdbc
                .sql("select entry_id from finding where id = ?")
                .param(finding)
                .query(String.class)
                .single();

        assertThat(reword(plan, "0", "Other words")
                        .param("ratings[0].label", "Blue")
                        .param("inspections", inspection)
                        .param("paper.title", "Minutes of the council"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/staff/desk/plans/" + plan);

        PlanRow row = only();
        assertThat(row.title()).isEqualTo("Other words");
        assertThat(version()).isEqualTo(1);
        assertThat(row.ratings()).containsExactly(new PlanRow.Rating("Blue", "Blue", null));
        assertThat(row.answers()).hasSize(1);
        assertThat(row.sources()).extracting(source -> source.title()).containsExactly("Minutes of the council");
        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "Other words", "Changed since it was published", "A slip", "Title, before", "Improvement plan")
                .contains("The council’s own key, before");
    }

    @Test
    void keepsWhatElseIsKnownOfItsDates() {
        long plan = this.given.plan(this.council);
        this.jdbc
                .sql("update plan set starts_why = 'A letter says so', ends = '2027~', ends_first = '2027-02-01',"
                        + " ends_last = '2027-12-31' where id = ?")
                .param(plan)
                .update();

        assertThat(this.mvc.get().uri("/staff/desk/plans/{plan}", plan).with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains("value=\"January 2026\"", "A letter says so", "value=\"1 February 2027\"");
    }

    @Test
    void showsBothVersionsToWhoeverWasNotFirst() {
        long plan = this.given.plan(this.council);
        reword(plan, "0", "Their words").exchange();

        assertThat(reword(plan, "0", "My own words"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Their words", "My own words", "Save mine on top");
        assertThat(only().title()).isEqualTo("Their words");
        assertThat(reword(plan, "1", "My own words")).hasStatus3xxRedirection();
        assertThat(only().title()).isEqualTo("My own words");
    }

    @Test
    void changesNothingWhenTheSameWordsAreSentTwice() {
        long plan = this.given.plan(this.council);
        for (int time = 0; time < 2; time++) {
            assertThat(reword(plan, "0", "Other words").param("paper.title", "Minutes of the council"))
                    .hasStatus3xxRedirection();
        }

        assertThat(version()).isEqualTo(1);
        assertThat(only().sources()).hasSize(1);
    }

    @Test
    void keepsWhatItAnsweredWhenOnlyTheLinksChangeAndTheLinksThatNobodyCanSee() {
        TestPlans plans = new TestPlans(this.jdbc);
        long plan = this.given.plan(this.council);
        plans.finding(plan, "Children are not seen alone");
        long hidden = this.jdbc
                .sql("select entry_id from finding where id = ?")
                .param(plans.finding(plan, "Withdrawn since"))
                .query(Long.class)
                .single();
        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'Not so' where id = ?")
                .param(hidden)
                .update();

        assertThat(reword(plan, "0", "Improvement plan").param("inspections", String.valueOf(hidden)))
                .hasStatus3xxRedirection();
        assertThat(only().answers()).isEmpty();
        assertThat(this.jdbc
                        .sql("select inspection_id from plan_inspection where plan_id = ?")
                        .param(plan)
                        .query(Long.class)
                        .list())
                .containsExactly(hidden);
        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence("Inspections that it answers, before", "Inspection of 2013");
    }

    @Test
    void recordsAVersionThatTakesThePlaceOfAnother() {
        long plan = this.given.plan(this.council);
        long first = only().latest().orElseThrow().id();

        assertThat(this.mvc
                        .get()
                        .uri("/staff/desk/plan-versions/new?facts.plan={plan}&facts.supersedes={first}", plan, first)
                        .with(TestAccounts.signedIn(this.approver)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<option value=\"" + first + "\"[^>]*selected");
        assertThat(approve(plan, "one").param("facts.supersedes", String.valueOf(first)))
                .hasStatus3xxRedirection();

        PlanRow row = only();
        assertThat(row.versions()).hasSize(2);
        assertThat(row.inForce()).hasSize(1);
        assertThat(row.latest().orElseThrow().supersedes()).isEqualTo(first);
        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "Version 2 (Refresh) of “Improvement plan” is approved by the Children’s Committee",
                        "the Children’s Committee",
                        "the version “first”, January 2026",
                        "Minutes of March",
                        "Replaced by version 2 (Refresh), 3 March 2026");
        assertThat(this.mvc.get().uri("/councils/planshire/timeline"))
                .bodyText()
                .contains("Version 2 (Refresh) of “Improvement plan”", "Two aims fewer");
    }

    @Test
    void aVersionIsPutRightAndWithdrawnForEverybodyToSee() {
        long plan = this.given.plan(this.council);
        approve(plan, "one").exchange();
        long version = only().latest().orElseThrow().id();
        long source = only().latest().orElseThrow().sources().get(0).id();
        MockMvcRequestBuilder corrected = post("/staff/desk/plan-versions/" + version)
                .param("base", "0")
                .param("entry.headline", "Version 2 is approved")
                .param("entry.date.edtf", "3 March 2026")
                .param("entry.summary", "Two aims fewer")
                .param("facts.number", "2")
                .param("facts.label", "Refresh")
                .param("facts.approvedBy", "the Cabinet")
                .param("sources[0].source", String.valueOf(source))
                .param("why", "It was the Cabinet");

        assertThat(corrected).hasStatus3xxRedirection();
        for (String page : List.of("/entries/" + version, PAGE)) {
            assertThat(this.mvc.get().uri(page))
                    .bodyText()
                    .containsSubsequence("It was the Cabinet", "Approved by, before", "the Children’s Committee");
        }
        assertThat(post("/staff/desk/plan-versions/" + version + "/withdrawal")
                        .param("base", "1")
                        .param("why", "It was of another plan"))
                .hasStatus3xxRedirection();
        assertThat(only().versions()).hasSize(1);
        assertThat(this.mvc.get().uri("/entries/" + version))
                .hasStatus(410)
                .bodyText()
                .contains("It was of another plan");
    }

    @Test
    void aPlanIsWithdrawnWithAllThatIsInItAndComesBackWithIt() {
        long plan = this.given.plan(this.council);
        long action = this.given.action(plan, "1", null);
        long version = only().latest().orElseThrow().id();

        assertThat(this.mvc
                        .get()
                        .uri("/staff/desk/plans/" + plan + "/withdrawal")
                        .with(TestAccounts.signedIn(this.approver)))
                .hasStatusOk()
                .bodyText()
                .contains("These are withdrawn with it, and come back with it.")
                .doesNotContain("stay public");
        assertThat(post("/staff/desk/plans/" + plan + "/withdrawal")
                        .param("base", "0")
                        .param("why", "Entered twice"))
                .hasStatus3xxRedirection();
        for (String page : List.of(
                PAGE + "?plan=" + plan, "/actions/" + action, "/entries/" + version, "/staff/actions/" + action)) {
            assertThat(this.mvc.get().uri(page).with(TestAccounts.signedIn(this.approver)))
                    .as(page)
                    .hasStatus(410)
                    .bodyText()
                    .contains("Entered twice");
        }
        assertThat(this.mvc.get().uri(PAGE)).hasStatusOk().bodyText().doesNotContain("Improvement plan");
        assertThat(this.mvc.get().uri("/councils/planshire/plan.json"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("\"1\"");
        assertThat(this.mvc.get().uri("/search?q=improvement+plan")).bodyText().doesNotContain("/actions/" + action);

        assertThat(post("/staff/desk/plans/" + plan + "/publication").param("base", "1"))
                .hasStatus3xxRedirection();
        for (String page : List.of(PAGE + "?plan=" + plan, "/actions/" + action, "/entries/" + version)) {
            assertThat(this.mvc.get().uri(page)).as(page).hasStatusOk();
        }
        assertThat(this.mvc.get().uri(PAGE)).bodyText().contains("Withdrawn on ", "Entered twice");
    }

    @Test
    void nothingNewComesIntoAPlanThatIsWithdrawn() {
        long plan = this.given.plan(this.council);
        long action = this.given.action(plan, "1", null);
        long version = only().latest().orElseThrow().id();
        post("/staff/desk/plans/" + plan + "/withdrawal")
                .param("base", "0")
                .param("why", "Entered twice")
                .exchange();

        for (MockMvcRequestBuilder late : List.of(
                approve(plan, "late"),
                post("/staff/desk/actions")
                        .param("plan", String.valueOf(plan))
                        .param("ref", "2")
                        .param("wording.title", "See children alone"),
                post("/staff/desk/action-updates")
                        .param("facts.action", String.valueOf(action))
                        .param("entry.date.edtf", "3 March 2026")
                        .param("facts.reporter", "Chair of the improvement board")
                        .param("facts.note", "Too slow")
                        .param("paper.title", "Minutes of March"))) {
            assertThat(late).hasStatus(422).bodyText().contains("Its plan is withdrawn");
        }
        assertThatThrownBy(() -> this.updates.report(
                        action, 0, Report.of(ActionState.IN_PROGRESS, "Begun"), this.approver, Way.BROWSER, null))
                .isInstanceOf(Withdrawn.class);
        post("/staff/desk/plan-versions/" + version + "/publication")
                .param("base", "1")
                .exchange();
        assertThat(this.mvc.get().uri("/entries/{version}", version)).hasStatus(410);
    }

    @Test
    void countsTheVersionsOfItsEntriesUpSoThatNobodyWritesOverItsWithdrawal() {
        long plan = this.given.plan(this.council);
        long version = only().latest().orElseThrow().id();
        post("/staff/desk/plans/" + plan + "/withdrawal")
                .param("base", "0")
                .param("why", "Entered twice")
                .exchange();
        assertThat(this.jdbc
                        .sql("select version from entry where id = ?")
                        .param(version)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPlanThatIsWithdrawnIsNotThrownAway() {
        long plan = this.given.plan(this.council);
        post("/staff/desk/plans/" + plan + "/withdrawal")
                .param("base", "0")
                .param("why", "Entered twice")
                .exchange();
        post("/staff/desk/plans/" + plan + "/discard")
                .param("base", "1")
                .param("why", "Never mind")
                .exchange();

        assertThat(this.mvc.get().uri(PAGE + "?plan=" + plan)).hasStatus(410);
    }

    @Test
    void progressSaysOnWhichVersionItRests() {
        long plan = this.given.plan(this.council);
        this.given.action(plan, "1", null);
        approve(plan, "one").exchange();

        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "This rests on", "version 2 (Refresh)", "3 March 2026", "approved by the Children’s Committee");
    }

    @Test
    void aVersionThatIsSentTwiceCountsOnce() {
        long plan = this.given.plan(this.council);
        approve(plan, "one").exchange();

        assertThat(approve(plan, "one")).hasStatus3xxRedirection();
        assertThat(only().versions()).hasSize(2);
    }

    @Test
    void replacesOnlyAVersionOfTheSamePlanAndNoLaterOne() {
        long plan = this.given.plan(this.council);
        long other = this.given.plan(this.council);
        long theirs = this.jdbc
                .sql("select id from plan_version where plan_id = ?")
                .param(other)
                .query(Long.class)
                .single();

        assertThat(approve(plan, "one").param("facts.supersedes", String.valueOf(theirs)))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: ", "Choose a version of this plan");
        long own = this.jdbc
                .sql("select id from plan_version where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        assertThat(post("/staff/desk/plan-versions")
                        .param("facts.plan", String.valueOf(plan))
                        .param("entry.date.edtf", "2025")
                        .param("facts.approvedBy", "the Cabinet")
                        .param("paper.title", "Minutes")
                        .param("facts.supersedes", String.valueOf(own)))
                .bodyText()
                .contains("<title>Error: ", "before the version that it replaces, of January 2026");
    }

    @Test
    void citesAPaperThatIsOnTheRecordAlready() {
        long plan = this.given.plan(this.council);
        approve(plan, "one")
                .param("paper.url", "https://www.example.org/minutes/")
                .exchange();
        approve(plan, "two")
                .param("confirmed", "yes")
                .param("paper.url", "http://example.org/minutes#top")
                .exchange();

        assertThat(only().versions())
                .flatExtracting(version -> version.sources())
                .filteredOn(source -> source.title().equals("Minutes of March"))
                .hasSize(2)
                .extracting(source -> source.id())
                .containsOnly(only().latest().orElseThrow().sources().get(0).id());
    }

    @Test
    void isClosedToOfficersAndToApproversOfAnotherCouncil() {
        long plan = this.given.plan(this.council);
        for (Author stranger :
                List.of(this.accounts.officer("planshire"), this.accounts.approver("elsewhere-in-the-shires"))) {
            for (String address : List.of(
                    NEW + "/new?council=" + this.council,
                    "/staff/desk/plans/" + plan,
                    "/staff/desk/plan-versions/new?facts.plan=" + plan)) {
                assertThat(this.mvc.get().uri(address).with(TestAccounts.signedIn(stranger)))
                        .hasStatus(403)
                        .bodyText()
                        .doesNotContain("Improvement plan", "Planshire");
            }
            this.approver = stranger;
            assertThat(begin(post(NEW))).hasStatus(403);
            assertThat(reword(plan, "0", "Mine now")).hasStatus(403);
            assertThat(approve(plan, "one")).hasStatus(403);
        }
        assertThat(version()).isZero();
    }

    @Test
    void offersItsFormsToThoseWhoKeepThePlanAndToNobodyElse() {
        long plan = this.given.plan(this.council);

        assertThat(this.mvc.get().uri(PAGE).with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains(NEW + "/new", "/staff/desk/plan-versions/new", "/staff/desk/plans/" + plan);
        assertThat(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains(NEW + "/new");
        Author officer = this.accounts.officer("planshire");
        assertThat(this.mvc.get().uri(PAGE).with(TestAccounts.signedIn(officer)))
                .bodyText()
                .doesNotContain("/staff/desk/");
        assertThat(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(officer)))
                .bodyText()
                .doesNotContain("/plans/new");
    }

    private MockMvcRequestBuilder begin(MockMvcRequestBuilder request) {
        return begin(request, "key of a new plan");
    }

    private MockMvcRequestBuilder begin(MockMvcRequestBuilder request, String key) {
        return request.param("council", String.valueOf(this.council))
                .param("title", "Recovery plan")
                .param("summary", "What comes first")
                .param("starts.edtf", "January 2026")
                .param("paper.title", "Report to the Cabinet")
                .param("key", key);
    }

    private MockMvcRequestBuilder reword(long plan, String revision, String title) {
        return post("/staff/desk/plans/" + plan)
                .param("base", revision)
                .param("title", title)
                .param("starts.edtf", "January 2026")
                .param("why", "A slip");
    }

    private MockMvcRequestBuilder approve(long plan, String key) {
        return post("/staff/desk/plan-versions")
                .param("facts.plan", String.valueOf(plan))
                .param("facts.number", "2")
                .param("facts.label", "Refresh")
                .param("entry.date.edtf", "3 March 2026")
                .param("facts.approvedBy", "the Children’s Committee")
                .param("entry.summary", "Two aims fewer")
                .param("paper.title", "Minutes of March")
                .param("key", key);
    }

    private MockMvcRequestBuilder post(String address) {
        return this.mvc
                .post()
                .uri(address)
                .with(TestAccounts.signedIn(this.approver))
                .with(csrf());
    }

    private PlanRow only() {
        return this.plans.ofCouncil(this.council).stream().findFirst().orElseThrow();
    }

    private int version() {
        return this.jdbc
                .sql("select version from plan where council_id = ?")
                .param(this.council)
                .query(Integer.class)
                .single();
    }
}
