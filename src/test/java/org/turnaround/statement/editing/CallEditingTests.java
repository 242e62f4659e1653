package org.turnaround.statement.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.TestEditor;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.statement.TestStatements;

@ApplicationTest
@Transactional
class CallEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long smith;
    private long lewis;
    private long source;
    private long statement;
    private Map<String, String> form;

    @BeforeEach
    void anEditorAndTwoMembers() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestPeople people = new TestPeople(this.jdbc);
        long council = people.council("test-norfolk", "Test Norfolk");
        this.smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.lewis = people.person("test-clive-lewis", "Clive Testlewis");
        this.source = new TestEntries(this.jdbc).source();
        this.statement = new TestStatements(this.jdbc)
                .said(council, this.smith, "2013-06-14", "She asks for a board", "we want a board at once");
        this.form = Map.of(
                "facts.what",
                "An interim board at once",
                "parties",
                "caller:person-" + this.smith + ",called-on:person-" + this.lewis,
                "date.edtf",
                "14 June 2013",
                "council",
                String.valueOf(council),
                "sources[0].source",
                String.valueOf(this.source),
                "sources[1].restsOn",
                String.valueOf(this.statement),
                "facts.answerStatus",
                "not-yet-assessed",
                "base",
                "0");
    }

    @Test
    void aCallIsPublishedAndWithdrawnAndItsAddressSaysWhy() {
        long id = enter(Map.of());
        long number = number(id);
        assertThat(ledger()).bodyText().doesNotContain("An interim board at once");
        assertThat(this.mvc.get().uri("/calls/" + number)).hasStatus(404);

        assertThat(this.editor.post("/editor/calls/" + id + "/publication", Map.of("base", "0")))
                .hasStatus(302);
        assertThat(ledger())
                .bodyText()
                .containsSubsequence("An interim board at once", "Chloe Testsmith", "Clive Testlewis");
        assertThat(this.mvc.get().uri("/statements/" + this.statement))
                .bodyText()
                .contains("An interim board at once");
        assertThat(this.mvc.get().uri("/councils/test-norfolk/timeline"))
                .bodyText()
                .doesNotContain("An interim board at once");
        assertThat(this.mvc.get().uri("/councils/test-norfolk/timeline?kind=call"))
                .bodyText()
                .contains("An interim board at once", "/calls/" + number);

        assertThat(this.editor.post("/editor/calls/" + id + "/withdrawal", Map.of("base", "1", "why", "Misread")))
                .hasStatus(302);
        assertThat(ledger()).bodyText().doesNotContain("An interim board at once");
        assertThat(this.mvc.get().uri("/calls/" + number))
                .hasStatus(410)
                .bodyText()
                .contains("Misread");
        assertThat(this.jdbc
                        .sql("select kind from audit_event where thing = ? order by id")
                        .param("/editor/calls/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("call-made", "call-published", "call-withdrawn");
    }

    @Test
    void anAnswerHasASourceThatShowsItAndTheDayOfTheLook() {
        assertThat(post(Map.of("facts.answerStatus", "answered", "facts.answer", "A board")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Find the later source that shows what came of it, then tick it",
                        "Enter the day on which an answer was looked for");
        Map<String, String> answered = Map.of(
                "facts.answerStatus", "answered",
                "facts.answer", "A board was set up.",
                "answers[0].source", String.valueOf(this.source));
        assertThat(post(with(answered, "facts.lookedOn", "1 January 2199")))
                .hasStatus(422)
                .bodyText()
                .contains("must not be a day to come");
        long id = enter(with(answered, "facts.lookedOn", "1 January 2014"));
        assertThat(this.editor.post("/editor/calls/" + id + "/publication", Map.of("base", "0")))
                .hasStatus(302);
        assertThat(ledger()).bodyText().containsSubsequence("Answered", "A board was set up.", "1 January 2014");
    }

    @Test
    void isNotPublishedWithoutWhoAskedAndASource() {
        Map<String, String> bare = new HashMap<>(this.form);
        bare.keySet().removeIf(field -> field.startsWith("parties") || field.startsWith("sources"));
        long id = TestEditor.number(this.editor.post("/editor/calls", bare));
        String form = "/editor/calls/" + id;
        assertThat(this.editor.post(form + "/publication", Map.of("base", "0")))
                .hasRedirectedUrl(form)
                .flash()
                .hasEntrySatisfying(
                        "refused",
                        why -> assertThat(why.toString()).contains("It cites no source", "It does not say who asked"));
        assertThat(this.editor.get(form)).bodyText().contains("It does not say who asked");
    }

    @Test
    void aPublishedCallIsChangedWithAReasonThatEverybodyReads() {
        long id = enter(Map.of());
        this.editor.post("/editor/calls/" + id + "/publication", Map.of("base", "0"));
        Map<String, String> change = Map.of("base", "1", "facts.what", "A board in a month", "why", "It was misread");
        assertThat(this.editor.post("/editor/calls/" + id, this.form, change)).hasStatus(302);
        assertThat(this.mvc.get().uri("/calls/" + number(id)))
                .bodyText()
                .contains(
                        "A board in a month",
                        "It was misread",
                        "What was asked for, before",
                        "An interim board at once");
    }

    @Test
    void findingSomebodyKeepsEverythingTyped() {
        assertThat(this.editor.post(
                        "/editor/calls",
                        Map.of(
                                "find", "called-on",
                                "finds[called-on]", "testlew",
                                "facts.what", "Half a call",
                                "date.edtf", "20")))
                .hasStatusOk()
                .bodyText()
                .contains("Half a call", "value=\"20\"", "Clive Testlewis", "called-on:person-" + this.lewis)
                .doesNotContain("There is a problem");
        assertThat(this.editor.post(
                        "/editor/calls",
                        Map.of("find", "sources.restsOn", "finds[sources.restsOn]", "asks for a board")))
                .bodyText()
                .contains("She asks for a board");
    }

    @Test
    void aDraftStatementThatACallRestsOnIsNotThrownAway() {
        this.jdbc
                .sql("update entry set state = 'draft' where id = ?")
                .param(this.statement)
                .update();
        enter(Map.of());
        assertThat(this.editor.get("/editor/calls")).bodyText().contains("An interim board at once", "draft");
        assertThat(this.editor.post("/editor/statements/" + this.statement + "/discard", Map.of("base", "0")))
                .hasRedirectedUrl("/editor/statements/" + this.statement)
                .flash()
                .hasEntrySatisfying(
                        "refused", why -> assertThat(why.toString()).contains("the call “An interim board at once”"));
    }

    @Test
    void saysWhatIsTooShortAndWhichDayIsNone() {
        assertThat(post(Map.of(
                        "facts.what", "x",
                        "facts.answerStatus", "no-evidence-found",
                        "facts.lookedOn", "-999999999-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("What was asked for", "Enter “Looked for on” as a day", "-999999999-01-01");
    }

    @Test
    void aListMayHaveGapsButNotMoreThanItTakes() {
        assertThat(post(Map.of("sources[4].source", String.valueOf(this.source))))
                .hasStatus(302);
        assertThat(post(Map.of("sources[256].source", "1")))
                .hasStatus(400)
                .bodyText()
                .contains("A list in this form is longer than we take");
    }

    @Test
    void whatIsNotOnTheRecordIsSaidBesideItsField() {
        assertThat(post(Map.of("council", "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose from those that were found");
    }

    private long enter(Map<String, String> changes) {
        return TestEditor.number(post(changes));
    }

    private long number(long id) {
        return this.jdbc
                .sql("select number from call where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(Map<String, String> changes) {
        return this.editor.post("/editor/calls", this.form, changes);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private MvcTestResult ledger() {
        return this.mvc.get().uri("/calls?council=test-norfolk").exchange();
    }
}
