package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.people.TestPeople;
import org.turnaround.shared.Page;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LedgerTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calls calls;

    private TestStatements statements;
    private long council;
    private long smith;

    @BeforeEach
    void oneMember() {
        TestPeople people = new TestPeople(this.jdbc);
        this.statements = new TestStatements(this.jdbc);
        this.council = people.council("test-norfolk", "Test Norfolk");
        this.smith = people.person("test-chloe-smith", "Chloe Smith");
    }

    @Test
    void aKeptPromiseShowsBothSources() {
        long promise = this.statements.promised(this.council, this.smith, "2013-05", "Ask the minister for a meeting");
        long later = this.statements.outcome(promise, "kept", "Met on 11 June 2013", null);

        assertThat(this.mvc.get().uri("/commitments?council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Ask the minister for a meeting",
                        "/sources/",
                        "Kept",
                        "Met on 11 June 2013",
                        "/sources/" + later);
    }

    @Test
    void noEvidenceFoundIsNotNotYetAssessed() {
        this.statements.promised(this.council, this.smith, "2013-05", "Nobody has looked");
        long looked = this.statements.promised(this.council, this.smith, "2013-04", "Somebody looked");
        this.statements.outcome(looked, "no-evidence-found", "Nothing", null);

        assertThat(this.mvc.get().uri("/commitments?mp=test-chloe-smith"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Nobody has looked",
                        "Not yet assessed",
                        "Somebody looked",
                        "No evidence found",
                        "Last looked for on 30 June 2026");
    }

    @Test
    void whatCannotBeAssessedSaysWhy() {
        long promise = this.statements.promised(this.council, this.smith, "2013-05", "Keep a close eye");
        this.statements.outcome(promise, "cannot-be-assessed", "She spoke again", "The promise has no end");
        assertThat(this.mvc.get().uri("/commitments?council=test-norfolk"))
                .bodyText()
                .contains("Cannot be assessed", "The promise has no end");
    }

    @Test
    void callsArePagedByKeyAndEachIsListedOnce() {
        for (int i = 1; i <= 30; i++) {
            this.statements.called(this.council, this.smith, "2013-05", "Call number " + i + ".");
        }
        Page<CallRow> first = this.calls.page(new LedgerFilter("test-norfolk", null, null));
        Page<CallRow> second = this.calls.page(new LedgerFilter("test-norfolk", null, first.next()));
        assertThat(first.rows()).hasSize(25);
        assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    @Test
    void aCallShowsWhoAskedAndWhatCameOfIt() {
        this.statements.called(this.council, this.smith, "2013-06-14", "An interim board at once.");
        assertThat(this.mvc.get().uri("/calls?mp=test-chloe-smith&council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Council: Test Norfolk", "By: Chloe Smith", "An interim board at once.", "Not yet assessed");
    }

    @Test
    void aCallThatIsNotPublishedIsSeenByNobody() {
        this.statements.called(this.council, this.smith, "2013-06-14", "An interim board at once.");
        this.jdbc
                .sql("update call set state = 'withdrawn', state_reason = 'Misread' where council_id = ?")
                .param(this.council)
                .update();
        assertThat(this.mvc.get().uri("/calls?council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("An interim board at once.");
    }

    @Test
    void refusesWhatCannotMeanAnything() {
        assertThat(this.mvc.get().uri("/calls?council=atlantis")).hasStatus(404);
        assertThat(this.mvc.get().uri("/commitments?mp=nobody-at-all")).hasStatus(404);
        assertThat(this.mvc.get().uri("/commitments?after=garbage")).hasStatus(400);
        assertThat(this.mvc.get().uri("/calls")).hasStatusOk();
    }
}
