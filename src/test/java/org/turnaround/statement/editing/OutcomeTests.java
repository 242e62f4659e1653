package org.turnaround.statement.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
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

    private RequestPostProcessor editor;
    private long commitment;
    private long source;

    @BeforeEach
    void anEditorAndAPromise() {
        this.editor = this.accounts.editor();
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
        assertThat(look(Map.of("status", "no-evidence-found", "lookedOn", "2013-07-01")))
                .hasStatus(302);
        assertThat(look(Map.of(
                        "status",
                        "kept",
                        "lookedOn",
                        "2013-08-01",
                        "text",
                        "They met.",
                        "sources",
                        String.valueOf(this.source))))
                .hasStatus(302);
        assertThat(this.mvc
                        .get()
                        .uri("/editor/commitments/" + this.commitment + "/outcomes")
                        .with(this.editor))
                .bodyText()
                .containsSubsequence("Kept", "They met.", "No evidence found")
                .contains("Edith Editor");
    }

    @Test
    void whatIsSaidToBeKeptHasASourceThatShowsIt() {
        assertThat(look(Map.of("status", "kept", "lookedOn", "2013-08-01")))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Find the later source that shows it, then tick it");
        assertThat(look(Map.of("status", "kept", "lookedOn", "2013-08-01", "sources", "999999999999")))
                .hasStatusOk()
                .bodyText()
                .contains("There is no source with one of these numbers");
    }

    @Test
    void saysWhyItCannotBeAssessedAndLooksOnADayThatHasBeen() {
        assertThat(look(Map.of("status", "cannot-be-assessed", "lookedOn", "2999-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter why it cannot be assessed", "cannot be in the future");
    }

    @Test
    void aLookIsAChangeOfTheCommitmentThatFollowersLearnOf() {
        look(Map.of("status", "in-progress", "lookedOn", "2013-08-01"));
        assertThat(this.jdbc
                        .sql("select version from entry where id = ? and edited_at is not null")
                        .param(this.commitment)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(this.jdbc
                        .sql("select count(*) from audit_event where thing = ? and council_id is not null")
                        .param("/entries/" + this.commitment)
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
        assertThat(look(Map.of("status", "in-progress", "lookedOn", "2013-08-01")))
                .hasStatusOk()
                .bodyText()
                .contains("status-error", "It is withdrawn");
        this.commitment = 999_999_999;
        assertThat(look(Map.of("status", "in-progress", "lookedOn", "2013-08-01")))
                .hasStatus(404);
    }

    private MvcTestResult look(Map<String, String> form) {
        MockMvcRequestBuilder request = this.mvc
                .post()
                .uri("/editor/commitments/" + this.commitment + "/outcomes")
                .with(this.editor)
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
