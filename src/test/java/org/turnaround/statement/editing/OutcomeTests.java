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
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class OutcomeTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long commitment;
    private long source;

    @BeforeEach
    void anEditorAndAPromise() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestEntries entries = new TestEntries(this.jdbc);
        this.commitment = entries.entry(
                entries.council(), "commitment", PartialDate.parse("2013-06-14"), "The MPs will ask for a meeting");
        this.jdbc
                .sql("insert into commitment (id, promise) values (?, 'Ask for a meeting with the minister')")
                .param(this.commitment)
                .update();
        this.source = entries.source();
    }

    @Test
    void everyLookFollowsTheOnesBefore() {
        assertThat(look(Map.of("facts.status", "no-evidence-found", "facts.lookedOn", "1 July 2013")))
                .hasStatus(302);
        assertThat(look(Map.of(
                        "facts.status", "kept",
                        "facts.lookedOn", "2013-08-01",
                        "facts.text", "They met.",
                        "sources", String.valueOf(this.source))))
                .hasStatus(302);
        assertThat(this.editor.get("/editor/commitments/" + this.commitment))
                .bodyText()
                .containsSubsequence("Kept", "They met.", "No evidence found")
                .contains("Edith Editor", "/editor/outcomes/new?commitment=" + this.commitment);
        assertThat(this.mvc.get().uri("/entries/" + this.commitment)).bodyText().contains("They met.", "An article");
        assertThat(this.editor.get("/editor/outcomes")).bodyText().contains("The MPs will ask for a meeting: kept");
    }

    @Test
    void theFormIsOpenedForACommitmentAndToday() {
        assertThat(this.editor.get("/editor/outcomes/new?commitment=" + this.commitment))
                .hasStatusOk()
                .bodyText()
                .contains("The MPs will ask for a meeting", "Looked for on", "No evidence found: Somebody looked");
    }

    @Test
    void whatIsSaidToBeKeptHasASourceThatShowsIt() {
        assertThat(look(Map.of("facts.status", "kept", "facts.lookedOn", "2013-08-01")))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: ", "Find the later source that shows it, then tick it");
        assertThat(look(Map.of("facts.status", "kept", "facts.lookedOn", "2013-08-01", "sources", "999999999999")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose from those that were found");
    }

    @Test
    void saysWhyItCannotBeAssessedAndLooksOnADayThatHasBeen() {
        assertThat(look(Map.of("facts.status", "cannot-be-assessed", "facts.lookedOn", "2150-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter why it cannot be assessed", "must not be a day to come");
    }

    @Test
    void aLookIsAChangeOfTheCommitmentThatFollowersLearnOf() {
        look(Map.of("facts.status", "in-progress", "facts.lookedOn", "2013-08-01"));
        assertThat(this.jdbc
                        .sql("select version from entry where id = ? and edited_at is not null")
                        .param(this.commitment)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(this.jdbc
                        .sql("select count(*) from audit_event where kind = 'outcome-made' and council_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingComesOfAWithdrawnCommitmentOrOfWhatIsNone() {
        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'Misread' where id = ?")
                .param(this.commitment)
                .update();
        assertThat(look(Map.of("facts.status", "in-progress", "facts.lookedOn", "2013-08-01")))
                .hasStatus(422)
                .bodyText()
                .contains("commitment-error", "It is withdrawn");
        this.commitment = 999_999_999;
        assertThat(look(Map.of("facts.status", "in-progress", "facts.lookedOn", "2013-08-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose from those that were found");
    }

    @Test
    void aLookIsCorrectedWithAReasonOnThePageOfTheCommitmentAndLeavesItOnlyWithOne() {
        String look = "/editor/outcomes/"
                + TestEditor.number(look(Map.of("facts.status", "in-progress", "facts.lookedOn", "2013-08-01")));
        Map<String, String> changes = Map.of("base", "0", "facts.text", "They wrote a letter");
        assertThat(change(look, changes)).hasStatus(422).bodyText().contains("Say why it is changed");
        assertThat(change(look, Map.of("base", "0", "facts.text", "They wrote a letter", "why", "Left out before")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/entries/" + this.commitment))
                .bodyText()
                .contains("They wrote a letter", "What shows it, before", "Left out before");
        this.editor.post(look + "/discard", Map.of("base", "1"));
        assertThat(this.editor.get(look)).hasStatusOk();
        this.editor.post(look + "/discard", Map.of("base", "1", "why", "Of another promise"));
        assertThat(this.mvc.get().uri("/entries/" + this.commitment))
                .bodyText()
                .contains("They wrote a letter", "Thrown away on ", "Of another promise");
    }

    @Test
    void whoeverChangesOneLookIsNotAskedAboutAnother() {
        String first = "/editor/outcomes/"
                + TestEditor.number(look(Map.of("facts.status", "in-progress", "facts.lookedOn", "2013-08-01")));
        look(Map.of("facts.status", "no-evidence-found", "facts.lookedOn", "2013-09-01"));
        assertThat(change(first, Map.of("base", "0", "facts.text", "A letter", "why", "Left out")))
                .hasStatus(302);
    }

    @Test
    void aDoubleClickMakesOneLook() {
        Map<String, String> form =
                Map.of("key", "look-once", "facts.status", "in-progress", "facts.lookedOn", "2013-08-01");
        assertThat(TestEditor.number(look(form))).isEqualTo(TestEditor.number(look(form)));
        assertThat(this.jdbc
                        .sql("select count(*) from commitment_outcome where commitment_id = ?")
                        .param(this.commitment)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult look(Map<String, String> form) {
        return this.editor.post("/editor/outcomes", Map.of("commitment", String.valueOf(this.commitment)), form);
    }

    private MvcTestResult change(String look, Map<String, String> changes) {
        return this.editor.post(
                look,
                Map.of(
                        "commitment", String.valueOf(this.commitment),
                        "facts.status", "in-progress",
                        "facts.lookedOn", "2013-08-01"),
                changes);
    }
}
