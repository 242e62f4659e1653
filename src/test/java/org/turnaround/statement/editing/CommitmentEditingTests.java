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
                "entry.date.stated",
                "2013-06-14",
                "entry.council",
                String.valueOf(council),
                "entry.addSources",
                String.valueOf(new TestEntries(this.jdbc).source()),
                "promise",
                "Ask the minister for a meeting",
                "by",
                "person-" + smith,
                "due.stated",
                "2013-07",
                "statements",
                String.valueOf(this.statement));
    }

    @Test
    void aPromiseIsPreviewedPublishedAndWithdrawn() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        assertThat(ledger()).bodyText().doesNotContain("Ask the minister for a meeting");
        assertThat(this.editor.get("/editor/entries/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("Draft: a preview.", "Ask the minister for a meeting", "July 2013", "She will ask");

        assertThat(this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", "0")))
                .hasRedirectedUrl("/entries/" + id);
        assertThat(ledger())
                .bodyText()
                .contains("Chloe Testsmith", "Ask the minister for a meeting", "July 2013", "She will ask");
        assertThat(this.editor.post(
                        "/editor/entries/" + id + "/withdrawal", Map.of("version", "1", "reason", "Misread")))
                .hasStatus(302);
        assertThat(ledger()).bodyText().doesNotContain("Ask the minister for a meeting");
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(410);
    }

    @Test
    void isNotPublishedBeforeItSaysWhosePromiseItIs() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form, Map.of("by", "")));
        assertThat(this.editor.get("/editor/entries/" + id)).bodyText().contains("It does not say who promised it.");
        this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", "0"));
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(404);
        assertThat(this.editor.post(
                        "/editor/commitments/" + id,
                        this.form,
                        Map.of("by", "", "byNote", "Three of the nine MPs", "version", "0")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", "1")))
                .hasRedirectedUrl("/entries/" + id);
    }

    @Test
    void aPromiseOfOneLetterIsNone() {
        assertThat(this.editor.post("/editor/commitments", this.form, Map.of("promise", "p")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter what was promised");
    }

    @Test
    void whatIsPublishedKeepsWhosePromiseItIs() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", "0"));
        assertThat(this.editor.post("/editor/commitments/" + id, this.form, Map.of("by", "", "version", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("It does not say who promised it.");
    }

    @Test
    void whoeverWithdrawsAStatementSeesWhatRestsOnItAndLosesNoReasonWhenItChanged() {
        this.editor.post("/editor/commitments", this.form);
        String address = "/editor/entries/" + this.statement + "/withdrawal";
        assertThat(this.editor.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("What rests on it", "the commitment “An MP will ask the minister for a meeting”");
        assertThat(this.editor.post(address, Map.of("version", "7", "reason", "Never said")))
                .hasStatus(409)
                .bodyText()
                .contains("Another editor has changed this entry", "Never said", "name=\"version\" value=\"0\"");
    }

    @Test
    void whatIsPublishedKeepsASource() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", "0"));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id, this.form, Map.of("entry.addSources", "", "version", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("It is public: it keeps at least one source");
    }

    @Test
    void showsTheFormWithEverythingAndRefusesWhatIsWrong() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        assertThat(this.editor.get("/editor/commitments/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Ask the minister for a meeting", "Chloe Testsmith", "2013-07", "14 June 2013: She will ask");
        assertThat(this.editor.post("/editor/commitments", Map.of("due.stated", "soon", "by", "nobody")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: Enter a commitment",
                        "Enter a headline",
                        "Enter what was promised",
                        "is not a date",
                        "Choose from those that were found");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersions() {
        long id = TestEditor.number(this.editor.post("/editor/commitments", this.form));
        assertThat(this.editor.post(
                        "/editor/commitments/" + id, this.form, Map.of("version", "0", "promise", "Theirs")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/commitments/" + id, this.form, Map.of("version", "0", "promise", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top");
    }

    private MvcTestResult ledger() {
        return this.mvc.get().uri("/commitments?council=test-norfolk").exchange();
    }
}
