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
import org.turnaround.desk.TestEditor;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.statement.TestStatements;

@ApplicationTest
@Transactional
class CommitmentEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long statement;
    private Map<String, String> form;

    @BeforeEach
    void anEditorAndAnMpWhoSpoke() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestPeople people = new TestPeople(this.jdbc);
        long council = people.council("test-norfolk", "Test Norfolk");
        long smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.statement = new TestStatements(this.jdbc)
                .said(council, smith, "2013-06-14", "She will ask", "we will ask the minister to meet us");
        this.form = Map.of(
                "entry.headline",
                "An MP will ask the minister for a meeting",
                "entry.date.edtf",
                "2013-06-14",
                "entry.council",
                String.valueOf(council),
                "sources[0].source",
                String.valueOf(new TestEntries(this.jdbc).source()),
                "facts.promise",
                "Ask the minister for a meeting",
                "parties",
                "promised:person-" + smith,
                "facts.due.edtf",
                "2013-07",
                "statements",
                String.valueOf(this.statement));
    }

    @Test
    void aPromiseIsPreviewedPublishedAndWithdrawn() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        assertThat(ledger()).bodyText().doesNotContain("Ask the minister for a meeting");
        assertThat(this.editor.get("/editor/commitments/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("A preview.", "Ask the minister for a meeting", "July 2013", "She will ask");

        assertThat(this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "0")))
                .hasRedirectedUrl("/editor/commitments/" + id);
        assertThat(ledger())
                .bodyText()
                .contains("Chloe Testsmith", "Ask the minister for a meeting", "July 2013", "She will ask");
        assertThat(this.editor.post("/editor/commitments/" + id + "/withdrawal", Map.of("base", "1", "why", "Misread")))
                .hasStatus(302);
        assertThat(ledger()).bodyText().doesNotContain("Ask the minister for a meeting");
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(410);
    }

    @Test
    void isNotPublishedBeforeItSaysWhosePromiseItIs() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form, Map.of("parties", "")));
        assertThat(this.editor.get("/editor/commitments/" + id))
                .bodyText()
                .contains("It does not say who promised it.");
        this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "0"));
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(404);
        assertThat(this.editor.post(
                        "/editor/commitments/" + id,
                        this.form,
                        Map.of("parties", "", "facts.byNote", "Three of the nine MPs", "base", "0")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "1")))
                .hasRedirectedUrl("/editor/commitments/" + id);
    }

    @Test
    void aPromiseOfOneLetterIsNone() {
        assertThat(this.editor.post("/editor/commitments", this.form, Map.of("facts.promise", "p")))
                .hasStatus(422)
                .bodyText()
                .contains("“Promise” must have from 2 to 1,000 characters");
    }

    @Test
    void whatIsPublishedKeepsWhosePromiseItIs() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "0"));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id, this.form, Map.of("parties", "", "base", "1", "why", "A slip")))
                .hasStatus(422)
                .bodyText()
                .contains("It does not say who promised it.");
    }

    @Test
    void whoeverWithdrawsAStatementSeesWhatRestsOnItAndLosesNoReasonWhenItChanged() {
        this.editor.post("/editor/commitments", this.form);
        String address = "/editor/statements/" + this.statement + "/withdrawal";
        assertThat(this.editor.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("What rests on it", "the commitment “An MP will ask the minister for a meeting”");
        assertThat(this.editor.post(address, Map.of("base", "7", "why", "Never said")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody has changed it since", "Never said", "name=\"base\" value=\"0\"");
    }

    @Test
    void whatIsPublishedKeepsASource() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "0"));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id,
                        this.form,
                        Map.of("sources[0].source", "", "base", "1", "why", "A slip")))
                .hasStatus(422)
                .bodyText()
                .contains("It cites no source");
    }

    @Test
    void showsTheFormWithEverythingAndRefusesWhatIsWrong() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        assertThat(this.editor.get("/editor/commitments/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ask the minister for a meeting", "Chloe Testsmith", "July 2013", "14 June 2013: She will ask");
        assertThat(this.editor.post("/editor/commitments", Map.of("facts.due.edtf", "soon", "statements", "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: Enter a commitment",
                        "Enter “Headline”",
                        "Enter “Promise”",
                        "Enter a date such as",
                        "Choose from those that were found");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersions() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id, this.form, Map.of("base", "0", "facts.promise", "Theirs")))
                .hasStatus(302);
        assertThat(this.editor.post(
                        "/editor/commitments/" + id, this.form, Map.of("base", "0", "facts.promise", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top");
    }

    @Test
    void aChangeOfWhatIsPublicHasAReasonThatItsPageShows() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "0"));
        Map<String, String> changes = Map.of("base", "1", "facts.due.edtf", "August 2013");
        assertThat(this.editor.post("/editor/commitments/" + id, this.form, changes))
                .hasStatus(422);
        assertThat(this.editor.post(
                        "/editor/commitments/" + id,
                        this.form,
                        Map.of("base", "1", "facts.due.edtf", "August 2013", "statements", "", "why", "Misread")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/entries/" + id))
                .bodyText()
                .contains("August 2013", "By when, where that was said, before", "July 2013", "Misread")
                .contains("Statements in which it was said, before");
    }

    @Test
    void aDoubleClickMakesOneAndOneThatIsGoneKeepsWhatWasTyped() {
        Map<String, String> keyed = Map.of("key", "promise-once");
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form, keyed));
        assertThat(TestEditor.number(this.editor.post("/editor/commitments", this.form, keyed)))
                .isEqualTo(id);
        this.editor.post("/editor/commitments/" + id + "/discard", Map.of("base", "0"));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id,
                        this.form,
                        Map.of("base", "0", "facts.promise", "Typed meanwhile")))
                .hasStatus(410)
                .bodyText()
                .contains("Typed meanwhile");
    }

    @Test
    void whatIsWithdrawnIsPublishedAgainBeforeItIsChanged() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "0"));
        this.editor.post("/editor/commitments/" + id + "/withdrawal", Map.of("base", "1", "why", "Never promised"));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id,
                        this.form,
                        Map.of("base", "2", "facts.promise", "Other", "why", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("publish it again before changing it");
        this.editor.post("/editor/commitments/" + id + "/publication", Map.of("base", "2"));
        assertThat(this.mvc.get().uri("/entries/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Never promised");
    }

    private MvcTestResult ledger() {
        return this.mvc.get().uri("/commitments?council=test-norfolk").exchange();
    }
}
