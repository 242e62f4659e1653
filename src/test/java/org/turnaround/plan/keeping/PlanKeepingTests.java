package org.turnaround.plan.keeping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.Plans;
import org.turnaround.plan.TestActions;
import org.turnaround.plan.TestPlans;

@ApplicationTest
@Transactional
class PlanKeepingTests {

    private static final String PAGE = "/councils/planshire/plan";
    private static final String NEW = "/staff/councils/planshire/plans";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private Author approver;
    private long council;

    @BeforeEach
    void given() {
        this.approver = this.accounts.approver("planshire");
        this.council = this.approver.approverOf().iterator().next();
    }

    @Test
    void putsAPlanWithItsFirstVersionOnTheRecord() {
        assertThat(begin(post(NEW))
                        .param("ratings[0].code", "A")
                        .param("ratings[0].label", "Amber")
                        .param("ratings[0].meaning", "Slower than planned"))
                .hasStatus3xxRedirection();

        PlanRow plan = only();
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
    void aNewPlanThatIsSentTwiceCountsOnce() {
        String first = begin(post(NEW)).exchange().getResponse().getRedirectedUrl();

        assertThat(begin(post(NEW))).hasRedirectedUrl(first);
        assertThat(only().versions()).hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrongWithANewPlanAndKeepsWhatWasTyped() {
        assertThat(post(NEW)
                        .param("summary", "Typed at length")
                        .param("starts", "2027")
                        .param("ends", "2026")
                        .param("ratings[0].code", "R")
                        .param("ratings[1].code", "r")
                        .param("ratings[1].label", "Red")
                        .param("first.approved", "1 January 2199")
                        .param("first.url", "javascript:alert(1)"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Enter a title",
                        "The plan cannot end before it starts",
                        "href=\"#ratings[0].label\"",
                        "Enter what rating 1 is called",
                        "Two ratings cannot have the code r",
                        "It cannot have been approved on a day to come",
                        "href=\"#first.approvedBy\"",
                        "Enter the role or the body that approved it",
                        "Enter where it can be read",
                        "Enter an address that begins with https://",
                        "Typed at length");
        assertThat(this.plans.ofCouncil(this.council)).isEmpty();
    }

    @Test
    void rewordsAPlanAndItsKeyAndKeepsTheOldWordsInTheAuditLog() {
        long plan = this.given.plan(this.council);
        long finding = new TestPlans(this.jdbc).finding(plan, "Children are not seen alone");
        String inspection = this.jdbc
                .sql("select entry_id from finding where id = ?")
                .param(finding)
                .query(String.class)
                .single();

        assertThat(reword(plan, "0")
                        .param("title", "Other words")
                        .param("ratings[0].label", "Blue")
                        .param("inspections", inspection)
                        .param("source", "Minutes of the council"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(PAGE + "?plan=" + plan);

        PlanRow row = only();
        assertThat(row.title()).isEqualTo("Other words");
        assertThat(row.revision()).isEqualTo(1);
        assertThat(row.ratings()).containsExactly(new PlanRow.Rating("Blue", "Blue", null));
        assertThat(row.answers()).hasSize(1);
        assertThat(row.sources()).extracting(source -> source.title()).containsExactly("Minutes of the council");
        assertThat(this.jdbc
                        .sql("select what from audit_event where kind = 'plan-reworded'")
                        .query(String.class)
                        .single())
                .contains("Improvement plan | January 2026");
        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "Other words", "Earlier words", "Improvement plan", "From 2026-01; key: red Red, ");
    }

    @Test
    void offersDatesThatItReadsAsTheSameAndKeepsWhatElseIsKnownOfThem() {
        long plan = this.given.plan(this.council);
        this.jdbc
                .sql("update plan set starts_why = 'A letter says so', ends = '2027~', ends_first = '2027-02-01',"
                        + " ends_last = '2027-12-31' where id = ?")
                .param(plan)
                .update();

        assertThat(this.mvc.get().uri("/staff/plans/{plan}/wording", plan).with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains("value=\"January 2026\"", "value=\"about 2027\"");
        reword(plan, "0")
                .param("title", "The same plan")
                .param("starts", "January 2026")
                .param("ends", "about 2027")
                .exchange();

        assertThat(requireNonNull(only().starts()).why()).isEqualTo("A letter says so");
        assertThat(requireNonNull(only().ends()).first()).isEqualTo("2027-02-01");
    }

    @Test
    void showsBothVersionsToWhoeverWasNotFirst() {
        long plan = this.given.plan(this.council);
        reword(plan, "0").param("title", "Their words").exchange();

        assertThat(reword(plan, "0").param("title", "My own words"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "<title>Somebody was first",
                        "Their words",
                        "My own words",
                        "name=\"revision\" value=\"1\"",
                        "Save mine on top");
        assertThat(only().title()).isEqualTo("Their words");
        assertThat(reword(plan, "1").param("title", "My own words")).hasStatus3xxRedirection();
        assertThat(only().title()).isEqualTo("My own words");
    }

    @Test
    void changesNothingWhenTheSameWordsAreSentTwice() {
        long plan = this.given.plan(this.council);
        for (int time = 0; time < 2; time++) {
            assertThat(reword(plan, "0").param("title", "Other words").param("source", "Minutes of the council"))
                    .hasStatus3xxRedirection();
        }

        assertThat(only().revision()).isEqualTo(1);
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

        assertThat(reword(plan, "0").param("title", "Improvement plan").param("starts", "January 2026"))
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
                .containsSubsequence("Earlier words", "answers: Inspection of 2013</p>");
    }

    @Test
    void recordsAVersionThatTakesThePlaceOfAnother() {
        long plan = this.given.plan(this.council);
        long first = only().latest().orElseThrow().id();

        assertThat(this.mvc
                        .get()
                        .uri("/staff/plans/{plan}/versions/new", plan)
                        .with(TestAccounts.signedIn(this.approver)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<option value=\"" + first + "\"[^>]*selected");
        assertThat(approve(plan, "0", "one").param("supersedes", String.valueOf(first)))
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
    void progressSaysOnWhichVersionItRests() {
        long plan = this.given.plan(this.council);
        this.given.action(plan, "1", null);
        approve(plan, "0", "one").exchange();

        assertThat(this.mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "This rests on", "version 2 (Refresh)", "3 March 2026", "approved by the Children’s Committee");
    }

    @Test
    void aVersionThatIsSentTwiceCountsOnce() {
        long plan = this.given.plan(this.council);
        approve(plan, "0", "one").exchange();

        assertThat(approve(plan, "0", "one")).hasStatus3xxRedirection();
        assertThat(only().versions()).hasSize(2);
    }

    @Test
    void twoPeopleWhoRecordAVersionAtOnceSeeEachOther() {
        long plan = this.given.plan(this.council);
        approve(plan, "0", "one").exchange();

        assertThat(approve(plan, "0", "another"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "name=\"revision\" value=\"1\"", "Two aims fewer");
        assertThat(only().versions()).hasSize(2);
        assertThat(approve(plan, "1", "another")).hasStatus3xxRedirection();
        assertThat(only().versions()).hasSize(3);
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

        assertThat(approve(plan, "0", "one").param("supersedes", String.valueOf(theirs)))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Choose a version of this plan");
        long own = this.jdbc
                .sql("select id from plan_version where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        assertThat(post("/staff/plans/" + plan + "/versions")
                        .param("approved", "2025")
                        .param("approvedBy", "the Cabinet")
                        .param("source", "Minutes")
                        .param("supersedes", String.valueOf(own))
                        .param("revision", "0"))
                .bodyText()
                .contains("<title>Error: ", "before the version that it replaces, of January 2026");
    }

    @Test
    void citesAPaperThatIsOnTheRecordAlready() {
        long plan = this.given.plan(this.council);
        approve(plan, "0", "one")
                .param("url", "https://www.example.org/minutes/")
                .exchange();
        approve(plan, "1", "two").param("url", "http://example.org/minutes#top").exchange();

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
                    NEW + "/new", "/staff/plans/" + plan + "/wording", "/staff/plans/" + plan + "/versions/new")) {
                assertThat(this.mvc.get().uri(address).with(TestAccounts.signedIn(stranger)))
                        .hasStatus(403)
                        .bodyText()
                        .doesNotContain("Improvement plan", "Planshire");
            }
            this.approver = stranger;
            assertThat(begin(post(NEW))).hasStatus(403);
            assertThat(reword(plan, "0").param("title", "Mine now")).hasStatus(403);
            assertThat(approve(plan, "0", "one")).hasStatus(403);
        }
        assertThat(only().revision()).isZero();
    }

    @Test
    void offersItsFormsToThoseWhoKeepThePlanAndToNobodyElse() {
        long plan = this.given.plan(this.council);

        assertThat(this.mvc.get().uri(PAGE).with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains(NEW + "/new", "/staff/plans/" + plan + "/versions/new", "/staff/plans/" + plan + "/wording");
        assertThat(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(this.approver)))
                .bodyText()
                .contains(NEW + "/new");
        Author officer = this.accounts.officer("planshire");
        assertThat(this.mvc.get().uri(PAGE).with(TestAccounts.signedIn(officer)))
                .bodyText()
                .doesNotContain("/versions/new", "/plans/new", "/wording");
        assertThat(this.mvc.get().uri("/staff").with(TestAccounts.signedIn(officer)))
                .bodyText()
                .doesNotContain("/plans/new");
    }

    private MockMvcRequestBuilder begin(MockMvcRequestBuilder request) {
        return request.param("title", "Recovery plan")
                .param("summary", "What comes first")
                .param("starts", "January 2026")
                .param("first.approved", "12 January 2026")
                .param("first.approvedBy", "the Cabinet")
                .param("first.source", "Report to the Cabinet")
                .param("first.key", "key of a new plan");
    }

    private MockMvcRequestBuilder reword(long plan, String revision) {
        return post("/staff/plans/" + plan + "/wording").param("revision", revision);
    }

    private MockMvcRequestBuilder approve(long plan, String revision, String key) {
        return post("/staff/plans/" + plan + "/versions")
                .param("number", "2")
                .param("label", "Refresh")
                .param("approved", "3 March 2026")
                .param("approvedBy", "the Children’s Committee")
                .param("summary", "Two aims fewer")
                .param("source", "Minutes of March")
                .param("revision", revision)
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
}
