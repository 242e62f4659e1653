package org.turnaround.statement.editing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.record.editing.TestEditor;
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
                "what",
                "An interim board at once",
                "by",
                "person-" + this.smith,
                "of",
                "person-" + this.lewis,
                "date.stated",
                "2013-06-14",
                "council",
                String.valueOf(council),
                "statements",
                String.valueOf(this.statement),
                "sources",
                String.valueOf(this.source),
                "answerStatus",
                "not-yet-assessed",
                "state",
                "draft");
    }

    @Test
    void aCallIsPublishedAndWithdrawn() {
        long id = TestEditor.number(this.editor.post("/editor/calls", this.form));
        assertThat(ledger()).bodyText().doesNotContain("An interim board at once");
        assertThat(this.mvc.get().uri("/calls/" + id)).hasStatus(404);
        assertThat(this.editor.get("/editor")).bodyText().contains("An interim board at once", "Draft call");

        assertThat(save(id, Map.of("version", "0", "state", "published"))).hasStatus(302);
        assertThat(ledger())
                .bodyText()
                .containsSubsequence("An interim board at once", "Chloe Testsmith", "Clive Testlewis");
        assertThat(this.mvc.get().uri("/statements/" + this.statement))
                .bodyText()
                .contains("An interim board at once");

        assertThat(save(id, Map.of("version", "1", "state", "withdrawn")))
                .bodyText()
                .contains("<title>Error: ", "Enter why it is withdrawn");
        assertThat(save(id, Map.of("version", "1", "state", "withdrawn", "stateReason", "Misread")))
                .hasStatus(302);
        assertThat(ledger()).bodyText().doesNotContain("An interim board at once");
        assertThat(this.editor.get("/editor/calls")).bodyText().contains("An interim board at once", "Withdrawn");
        assertThat(this.jdbc
                        .sql("select count(*) from audit_event where kind = 'call-saved' and thing = ?")
                        .param("/calls/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anAnswerHasASourceThatShowsItAndTheDayOfTheLook() {
        assertThat(this.editor.post(
                        "/editor/calls", this.form, Map.of("answerStatus", "answered", "answer", "A board")))
                .hasStatusOk()
                .bodyText()
                .contains("Find the later source that shows it, then tick it", "Enter the day on which you looked");
        assertThat(this.editor.post(
                        "/editor/calls",
                        this.form,
                        Map.of(
                                "answerStatus",
                                "answered",
                                "answerSources",
                                String.valueOf(this.source),
                                "lookedOn",
                                "2999-01-01")))
                .bodyText()
                .contains("The day of the look cannot be in the future");
        assertThat(this.editor.post(
                        "/editor/calls",
                        this.form,
                        Map.of(
                                "answerStatus",
                                "answered",
                                "answer",
                                "A board was set up.",
                                "answerSources",
                                String.valueOf(this.source),
                                "lookedOn",
                                "2014-01-01",
                                "state",
                                "published")))
                .hasStatus(302);
        assertThat(ledger()).bodyText().containsSubsequence("Answered", "A board was set up.", "1 January 2014");
    }

    @Test
    void isNotPublishedWithoutWhoAskedAndASource() {
        assertThat(this.editor.post("/editor/calls", this.form, Map.of("by", "", "sources", "", "state", "published")))
                .hasStatusOk()
                .bodyText()
                .contains("Choose who asked", "Choose a source");
    }

    @Test
    void findingSomebodyKeepsEverythingTyped() {
        assertThat(this.editor.post(
                        "/editor/calls",
                        Map.of("find", "of", "finds[of]", "testlew", "what", "Half a call", "date.stated", "20")))
                .hasStatusOk()
                .bodyText()
                .contains("Half a call", "value=\"20\"", "Clive Testlewis", "person-" + this.lewis)
                .doesNotContain("There is a problem");
        assertThat(this.editor.post(
                        "/editor/calls", Map.of("find", "statements", "finds[statements]", "asks for a board")))
                .bodyText()
                .contains("14 June 2013: She asks for a board");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsEvenWhereOnlyASourceChanged() {
        long id = TestEditor.number(this.editor.post("/editor/calls", this.form));
        long other = new TestEntries(this.jdbc).source();
        this.jdbc
                .sql("update source set title = 'The other source' where id = ?")
                .param(other)
                .update();
        assertThat(save(id, Map.of("version", "0", "sources", String.valueOf(other))))
                .hasStatus(302);
        assertThat(save(id, Map.of("version", "0", "answer", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Mine", "The other source", "Save mine on top", "value=\"1\"");
        assertThat(save(id, Map.of("version", "1", "answer", "Mine"))).hasStatus(302);
    }

    @Test
    void aDraftStatementThatACallNamesIsNotThrownAway() {
        this.jdbc
                .sql("update entry set state = 'draft' where id = ?")
                .param(this.statement)
                .update();
        this.editor.post("/editor/calls", this.form);
        assertThat(this.editor.post("/editor/statements/" + this.statement + "/discard", Map.of("base", "0")))
                .hasRedirectedUrl("/editor/statements/" + this.statement)
                .flash()
                .containsEntry("refused", "It is named by the call “An interim board at once”: change that first");
        assertThat(this.editor.get("/editor/statements/" + this.statement)).hasStatusOk();
    }

    @Test
    void saysWhatIsTooShortAndWhichDayIsNone() {
        assertThat(this.editor.post(
                        "/editor/calls",
                        this.form,
                        Map.of("what", "x", "answerStatus", "no-evidence-found", "lookedOn", "-999999999-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter what was asked for", "Enter the day on which you looked");
    }

    @Test
    void aListMayHaveGapsButNotMoreThanItTakes() {
        String person = this.form.get("by");
        assertThat(this.editor.post("/editor/calls", this.form, Map.of("of[0]", person, "of[2]", person)))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/calls", this.form, Map.of("sources[256]", "1")))
                .hasStatus(400)
                .bodyText()
                .contains("A list in this form is longer than we take");
    }

    @Test
    void aCouncilThatIsNotOnTheRecordIsABadRequest() {
        assertThat(this.editor.post("/editor/calls", this.form, Map.of("council", "999999999")))
                .hasStatus(400)
                .bodyText()
                .contains("names something that is not on the record");
    }

    private MvcTestResult save(long id, Map<String, String> changes) {
        return this.editor.post("/editor/calls/" + id, this.form, changes);
    }

    private MvcTestResult ledger() {
        return this.mvc.get().uri("/calls?council=test-norfolk").exchange();
    }
}
