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
        long change = this.jdbc
                .sql("select max(id) from change_record")
                .query(Long.class)
                .single();
        this.editor.post(form, event(), Map.of("base", "1", "entry.headline", "Wrong", "entry.summary", "Later"));
        assertThat(this.editor.post("/editor/changes/" + change + "/undo", Map.of()))
                .hasRedirectedUrl(form);
        assertThat(this.editor.get(form)).bodyText().contains("Money was granted", "Later");
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
