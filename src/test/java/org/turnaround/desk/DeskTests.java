package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.StatementCounter;
import org.turnaround.account.TestAccounts;
import org.turnaround.people.TestPeople;
import org.turnaround.plan.TestPlans;
import org.turnaround.record.TestEntries;

/** The flow that every kind shares, tried on an event. */
@ApplicationTest
@Transactional
class DeskTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Kinds kinds;

    @Autowired
    private History history;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private String council;
    private String source;

    @BeforeEach
    void anEditorAndASource() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        this.council = String.valueOf(new TestPeople(this.jdbc).council("test-norfolk", "Test Norfolk"));
        this.source = String.valueOf(new TestEntries(this.jdbc).source());
    }

    @Test
    void aDraftIsEnteredPublishedChangedWithAReasonAndWithdrawn() {
        long id = TestEditor.number(this.editor.post("/editor/events", event()));
        String form = "/editor/events/" + id;
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(404);
        assertThat(this.editor.get(form))
                .hasStatusOk()
                .bodyText()
                .contains("Money was granted", "18 June 2013", "Publish");
        assertThat(this.editor.post(form + "/publication", Map.of("base", "0"))).hasStatus(302);
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatusOk();
        assertThat(this.editor.post(form, event(), Map.of("base", "1", "entry.headline", "More money")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is changed");
        assertThat(this.editor.post(
                        form, event(), Map.of("base", "1", "entry.headline", "More money", "why", "A slip")))
                .hasStatus(302);
        assertThat(this.editor.post(form + "/withdrawal", Map.of("base", "2", "why", "It never was")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/entries/" + id))
                .hasStatus(410)
                .bodyText()
                .contains("It never was");
        assertThat(this.jdbc
                        .sql(
                                "select string_agg(verb || coalesce(' ' || why, ''), ', ' order by id) from change_record where thing = 'event' and thing_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("made, published, changed A slip, withdrawn It never was");
    }

    @Test
    void aHistoryAsksOnceForAllThatItNames() {
        long id = TestEditor.number(this.editor.post("/editor/events", event()));
        this.editor.post("/editor/events/" + id + "/publication", Map.of("base", "0"));
        requote(id, 1);
        int once = this.statements.during(() -> this.history.of("event", id));
        requote(id, 2);
        requote(id, 3);
        assertThat(this.statements.during(
                        () -> assertThat(this.history.of("event", id)).hasSize(3)))
                .isEqualTo(once);
        assertThat(this.mvc.get().uri("/entries/" + id)).bodyText().contains("Wording 2");
    }

    private void requote(long id, int version) {
        assertThat(this.editor.post(
                        "/editor/events/" + id,
                        event(),
                        Map.of(
                                "base",
                                String.valueOf(version),
                                "sources[0].wording",
                                "Wording " + version,
                                "why",
                                "Read again")))
                .hasStatus(302);
    }

    @Test
    void whatWaitsIsOneListAndEveryDeskIsOneLinkAway() {
        long id = TestEditor.number(this.editor.post("/editor/events", event()));
        assertThat(this.editor.get("/editor"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/editor/events/" + id + "\"",
                        "Draft event, 18 June 2013, Test Norfolk, last changed by",
                        "href=\"/editor/sources/" + this.source + "\"");
        for (Kind<?, ?> kind : this.kinds.all()) {
            if (kind.desk().startsWith("/editor/")) {
                assertThat(this.editor.get("/editor")).bodyText().contains("href=\"" + kind.desk() + "\"");
                assertThat(this.editor.get(kind.desk()))
                        .hasStatusOk()
                        .bodyText()
                        .contains("aria-current=\"page\"");
            }
        }
    }

    @Test
    void whatIsWithdrawnIsListedWhateverItIsAndAPlanWithoutWhatIsInIt() {
        TestPlans plans = new TestPlans(this.jdbc);
        long plan = plans.plan(Long.parseLong(this.council), "A test plan", "2026-01", null);
        long finding = plans.finding(plan, "Nobody asked the children");
        this.jdbc
                .sql("update finding set state = 'withdrawn', state_reason = 'Read wrongly' where id = ?")
                .param(finding)
                .update();
        assertThat(this.editor.post("/staff/desk/plans/" + plan + "/withdrawal", Map.of("base", "0", "why", "Made up")))
                .hasStatus(302);
        assertThat(this.editor.get("/editor"))
                .bodyText()
                .contains(
                        "href=\"/staff/desk/plans/" + plan + "\"",
                        "Withdrawn plan, Test Norfolk, last changed by Edith Editor, because: Made up",
                        "href=\"/editor/findings/" + finding + "\"",
                        "because: Read wrongly")
                .doesNotContain("A test plan is approved");
    }

    @Test
    void whereSourcesDoNotAgreeIsEnteredAsWhatEachOfThemSays() {
        Map<String, String> form = Map.of(
                "facts.council", this.council,
                "facts.about", "When the interim director came",
                "sources", this.source,
                "readings[0].value", "In July",
                "readings[0].sources", this.source);
        assertThat(this.editor.post("/editor/discrepancies", form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Say what each side says: two or more",
                        "In July",
                        "Name what it disputes, or say that it concerns the council as a whole");
        assertThat(this.editor.post(
                        "/editor/discrepancies", form, Map.of("facts.council", "", "facts.ofCouncil", "true")))
                .hasStatus(422)
                .bodyText()
                .contains("Say which council it concerns");
        assertThat(this.editor.post(
                        "/editor/discrepancies",
                        form,
                        Map.of("readings[1].value", "In August", "sources", "", "facts.ofCouncil", "true")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/councils/test-norfolk/disagreements"))
                .bodyText()
                .contains("When the interim director came", "In July", "In August");
    }

    @Test
    void everyFaultIsNamedBesideItsFieldAndNothingTypedIsLost() {
        assertThat(this.editor.post(
                        "/editor/events",
                        event(),
                        Map.of("entry.headline", "", "entry.date.edtf", "some day", "facts.amount", "a lot")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter “Headline”", "some day", "a lot", "“Money in pounds” cannot be read");
    }

    @Test
    void twoWhoChangeDifferentFieldsAreNotAskedAnything() {
        String form = "/editor/events/" + TestEditor.number(this.editor.post("/editor/events", event()));
        assertThat(this.editor.post(form, event(), Map.of("entry.headline", "Theirs")))
                .hasStatus(302);
        assertThat(this.editor.post(form, event(), Map.of("entry.summary", "Mine")))
                .hasStatus(302);
        assertThat(this.editor.get(form)).bodyText().contains("Theirs", "Mine");
        assertThat(this.editor.post(form, event(), Map.of("entry.headline", "Another")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Another", "Save mine on top", "name=\"base\" value=\"2\"");
    }

    @Test
    void theSameFormTwiceIsOneThingAndTheSameWordsAgainAreAskedAbout() {
        Map<String, String> keyed = new HashMap<>(event());
        keyed.put("key", "k-1");
        long id = TestEditor.number(this.editor.post("/editor/events", keyed));
        assertThat(TestEditor.number(this.editor.post("/editor/events", keyed))).isEqualTo(id);
        assertThat(TestEditor.number(this.editor.post("/editor/events", keyed, Map.of("entry.headline", "Back"))))
                .isEqualTo(id);
        assertThat(this.editor.get("/editor/events/" + id)).bodyText().contains("Back");
        assertThat(TestEditor.number(this.editor.post(
                        "/editor/organisations",
                        Map.of("key", "k-1", "name", "A board of its own", "type", "charity"))))
                .as("another kind of thing with the same key")
                .isPositive();
        assertThat(this.editor.post("/editor/events", Map.of("key", "k".repeat(201))))
                .hasStatus(400);
        keyed.put("key", "k-2");
        assertThat(this.editor.post("/editor/events", keyed))
                .hasStatus(409)
                .bodyText()
                .contains("a moment ago");
        keyed.put("confirmed", "yes");
        assertThat(TestEditor.number(this.editor.post("/editor/events", keyed))).isNotEqualTo(id);
    }

    @Test
    void aChangeIsTakenBackAndLaterOnesStay() {
        String form = "/editor/events/" + TestEditor.number(this.editor.post("/editor/events", event()));
        this.editor.post(form, event(), Map.of("entry.headline", "Wrong"));
        long change = lastChange();
        this.editor.post(form, event(), Map.of("base", "1", "entry.headline", "Wrong", "entry.summary", "Later"));
        undo(change);
        assertThat(this.editor.get(form)).bodyText().contains("Money was granted", "Later");
    }

    @Test
    void theSameChangeIsTakenBackAsOftenAsItIsMadeAgainWhateverItsReason() {
        String form = "/editor/events/" + TestEditor.number(this.editor.post("/editor/events", event()));
        this.editor.post(form, event(), Map.of("entry.headline", "Wrong", "why", "y".repeat(1000), "key", "k-1"));
        long change = lastChange();
        undo(change);
        undo(lastChange());
        assertThat(this.editor.get(form)).bodyText().contains("Wrong");
        undo(change);
        assertThat(this.editor.get(form)).bodyText().contains("Money was granted");
        assertThat(this.jdbc
                        .sql("select why from change_record where id = ?")
                        .param(lastChange())
                        .query(String.class)
                        .single())
                .hasSize(1000)
                .startsWith("Taken back: yyy");
        assertThat(this.editor.post(form, event(), Map.of("base", "4", "entry.summary", "Later", "key", "k-1")))
                .hasStatus(302);
        assertThat(this.editor.get(form)).bodyText().contains("Later");
    }

    private void undo(long change) {
        assertThat(this.editor.post("/editor/changes/" + change + "/undo", Map.of()))
                .flash()
                .containsKey("notice");
    }

    private long lastChange() {
        return this.jdbc
                .sql("select max(id) from change_record")
                .query(Long.class)
                .single();
    }

    @Test
    void whoMayNotChangeAThingLeavesNothingAndIsNotShownItEither() {
        TestEditor approver = new TestEditor(this.mvc, this.accounts.approverOf("test-suffolk"));
        long plan = new TestPlans(this.jdbc).plan(Long.parseLong(this.council), "Improvement plan", "2026-01", null);
        String there = "/staff/desk/plans/" + plan;
        Map<String, String> form =
                Map.of("council", this.council, "title", "Another plan", "paper.title", "Made up", "base", "0");
        assertThat(approver.post("/staff/desk/plans/999999", form)).hasStatus(410);
        assertThat(approver.post(there, form)).hasStatus(403);
        assertThat(approver.post(there, form, Map.of("find", "inspections"))).hasStatus(403);
        assertThat(approver.post(there, form, Map.of("starts.edtf", "some day")))
                .hasStatus(403);
        assertThat(approver.get(there + "/withdrawal")).hasStatus(403);
        assertThat(approver.get(there + "/discard")).hasStatus(403);
        assertThat(this.jdbc
                        .sql("select count(*) from source where title = 'Made up'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLineIsKnownByWhateverIsTypedAsItsName() {
        Map<String, String> plan = Map.of(
                "council",
                this.council,
                "title",
                "A plan",
                "ratings[0].label",
                "On {track}}",
                "key",
                "k-1",
                "base",
                "0");
        String form = "/staff/desk/plans/" + TestEditor.number(this.editor.post("/staff/desk/plans", plan));
        assertThat(this.editor.post(form, plan, Map.of("ratings[0].meaning", "As planned", "why", "It was missing")))
                .hasStatus(302);
        assertThat(this.editor.get(form)).bodyText().contains("On {track}}", "As planned");
    }

    @Test
    void whatHasNoStateIsNotPublishedAndATooLongReasonIsRefused() {
        Map<String, String> board = Map.of("name", "A Test Board", "type", "charity", "base", "0");
        String form = "/editor/organisations/" + TestEditor.number(this.editor.post("/editor/organisations", board));
        assertThat(this.editor.post(form + "/publication", Map.of("base", "0"))).hasStatus(404);
        assertThat(this.editor.post(form + "/withdrawal", Map.of("base", "0", "why", "No more")))
                .hasStatus(404);
        assertThat(this.editor.post(form + "/discard", Map.of("base", "0", "why", "x".repeat(1001))))
                .hasRedirectedUrl(form);
    }

    @Test
    void whatWasTypedForAThingThatIsGoneIsShown() {
        String form = "/editor/events/" + TestEditor.number(this.editor.post("/editor/events", event()));
        assertThat(this.editor.get(form + "/discard")).hasStatusOk().bodyText().contains("Throw it away");
        assertThat(this.editor.post(form + "/discard", Map.of("base", "0"))).hasRedirectedUrl("/editor/events");
        assertThat(this.editor.post(form, event(), Map.of("entry.headline", "Typed meanwhile")))
                .hasStatus(410)
                .bodyText()
                .contains("Typed meanwhile");
    }

    @Test
    void whatIsWithdrawnIsPublishedAgainBeforeItIsChangedAndKeepsWhyItWasWithdrawn() {
        long id = TestEditor.number(this.editor.post("/editor/events", event()));
        String form = "/editor/events/" + id;
        this.editor.post(form + "/publication", Map.of("base", "0"));
        assertThat(this.editor.post(form + "/withdrawal", Map.of("base", "0", "why", "Typed for nothing")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody has changed it", "Typed for nothing", "name=\"base\" value=\"1\"");
        this.editor.post(form + "/withdrawal", Map.of("base", "1", "why", "The wrong council"));
        assertThat(this.editor.post(form, event(), Map.of("base", "2", "entry.headline", "Another", "why", "A slip")))
                .hasStatus(422)
                .bodyText()
                .contains("publish it again before changing it", "Another");
        this.editor.post(form + "/publication", Map.of("base", "2"));
        assertThat(this.mvc.get().uri("/entries/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Withdrawn on ", "The wrong council");
    }

    @Test
    void limitsCountCharactersAndALineEndIsOne() {
        String line = "x".repeat(399) + "\r\n";
        assertThat(this.editor.post(
                        "/editor/events", event(), Map.of("entry.summary", line.repeat(9) + "x".repeat(400))))
                .hasStatus(302);
        assertThat(this.editor.post(
                        "/editor/events", event(), Map.of("entry.summary", line.repeat(9) + "x".repeat(401))))
                .hasStatus(422)
                .bodyText()
                .contains("“Summary” must have 4,000 characters or fewer");
    }

    @Test
    void whoeverIsLookedForIsFoundHoweverManyAreCalledAlike() {
        TestPeople people = new TestPeople(this.jdbc);
        for (int i = 0; i < 12; i++) {
            people.person("test-john-" + i, "John Test" + i);
        }
        this.jdbc
                .sql("insert into organisation (name, type) values ('St John Test Ambulance', 'charity')")
                .update();
        assertThat(this.editor.post("/editor/events", Map.of("find", "subject", "finds[subject]", "St John Test")))
                .hasStatusOk()
                .bodyText()
                .contains("St John Test Ambulance");
    }

    @Test
    void whatALinePointsToHasToBeThere() {
        assertThat(this.editor.post("/editor/events", event(), Map.of("sources[0].source", "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose from those that were found");
    }

    @Test
    void anEntryThatIsNotPublicIsPreviewed() {
        long id = TestEditor.number(this.editor.post("/editor/events", event()));
        assertThat(this.editor.get("/editor/events/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("A preview.", "Money was granted", "/editor/events/" + id);
    }

    private Map<String, String> event() {
        return Map.of(
                "entry.headline", "Money was granted",
                "entry.date.edtf", "18 June 2013",
                "entry.council", this.council,
                "facts.amount", "1000",
                "sources[0].source", this.source,
                "base", "0");
    }
}
