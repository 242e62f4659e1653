package org.turnaround.statement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.Page;

@ApplicationTest
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
        Page<CallRow> first = this.calls.page(filter("council", "test-norfolk"), 25);
        Page<CallRow> second =
                this.calls.page(filter("council", "test-norfolk", "after", requireNonNull(first.next())), 25);
        assertThat(first.rows()).hasSize(25);
        assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
        assertThat(Ledger.CALLS.counted(this.calls.count(filter("council", "test-norfolk"))))
                .isEqualTo("30 calls");
    }

    @Test
    void aCallShowsWhoAskedAndWhatCameOfIt() {
        this.statements.called(this.council, this.smith, "2013-06-14", "An interim board at once.");
        assertThat(this.mvc.get().uri("/calls?mp=test-chloe-smith&council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Council: Test Norfolk",
                        "Person: Chloe Smith",
                        "An interim board at once.",
                        "Not yet assessed");
    }

    @Test
    void aCallThatIsNotPublishedIsSeenByNobody() {
        this.statements.called(this.council, this.smith, "2013-06-14", "An interim board at once.");
        this.jdbc
                .sql(
                        "update entry set state = 'withdrawn', state_reason = 'Misread' where kind = 'call' and council_id = ?")
                .param(this.council)
                .update();
        assertThat(this.mvc.get().uri("/calls?council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("An interim board at once.");
    }

    @Test
    void listsCallsUponSomebodyBesideThoseTheyMade() {
        long lamb = new TestPeople(this.jdbc).person("test-norman-lamb", "Norman Lamb");
        long call = this.statements.called(this.council, this.smith, "2013-06-14", "Ask a question in the House.");
        this.statements.calledUpon(call, lamb);
        this.statements.called(this.council, lamb, "2013-06-15", "More money.");

        assertThat(this.mvc.get().uri("/calls?mp=test-norman-lamb"))
                .bodyText()
                .contains("Ask a question in the House.", "More money.");
        assertThat(this.mvc.get().uri("/calls?mp=test-norman-lamb&side=of"))
                .bodyText()
                .contains("Asked of them", "Ask a question in the House.")
                .doesNotContain("More money.");
        assertThat(this.mvc.get().uri("/calls?mp=test-norman-lamb&side=by"))
                .bodyText()
                .contains("More money.")
                .doesNotContain("Ask a question in the House.");
    }

    @Test
    void findsLinesByWhatCameOfThemByTopicAndByWords() {
        long kept = this.statements.promised(this.council, this.smith, "2013-05", "Ask the minister for a meeting");
        this.statements.outcome(kept, "kept", "Met on 11 June 2013", null);
        String topic = new TestEntries(this.jdbc).topic(kept);
        this.statements.promised(this.council, this.smith, "2013-06", "Keep a close eye");

        for (String narrowed : List.of("status=kept", "topic=" + topic, "q=minister", "q=met")) {
            assertThat(this.mvc.get().uri("/commitments?council=test-norfolk&" + narrowed))
                    .as(narrowed)
                    .bodyText()
                    .contains("Ask the minister")
                    .doesNotContain("Keep a close eye");
        }
    }

    @Test
    void aCallHasTheTopicsOfItsPublishedStatementsOnly() {
        this.jdbc.sql("set constraints all immediate").update(); // what is searched is made at once
        TestEntries entries = new TestEntries(this.jdbc);
        long call = this.statements.called(this.council, this.smith, "2013-06-14", "An interim board at once.");
        long said = this.statements.said(this.council, this.smith, "2013-06-14", "Asks for a board", null);
        String topic = entries.topic(said);
        this.jdbc
                .sql("insert into citation (entry_id, rests_on_id) values (?, ?)")
                .params(this.statements.entry(call), said)
                .update();

        String narrowed = "/calls?council=test-norfolk&topic=" + topic;
        assertThat(this.mvc.get().uri(narrowed)).bodyText().contains("An interim board at once.");
        assertThat(searched(call)).isEqualTo(1);
        entries.withdraw(said);
        assertThat(this.mvc.get().uri(narrowed)).bodyText().doesNotContain("An interim board at once.");
        assertThat(searched(call)).isZero();
    }

    private int searched(long call) {
        return this.jdbc
                .sql("select cardinality(topics) from search_document where kind = 'call' and slug = ?")
                .param(String.valueOf(call))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsOverdueWithoutOutcomeSaysWhichOfTheTwoItIs() {
        long nobodyLooked = this.statements.promised(this.council, this.smith, "2013-05", "By the end of the year");
        this.statements.due(nobodyLooked, "2013");
        long looked = this.statements.promised(this.council, this.smith, "2013-04", "By the summer");
        this.statements.due(looked, "2013-08");
        this.statements.outcome(looked, "no-evidence-found", "Nothing", null);

        assertThat(this.mvc.get().uri("/commitments?council=test-norfolk"))
                .bodyText()
                .containsSubsequence(
                        "By the end of the year",
                        "That day has passed, and nobody has looked yet for what came of it.",
                        "Not yet assessed",
                        "By the summer",
                        "No evidence found");
        assertThat(this.mvc.get().uri("/commitments?council=test-norfolk&status=overdue"))
                .bodyText()
                .contains("By the end of the year")
                .doesNotContain("By the summer");
    }

    @Test
    void everyLineHasAPermanentPage() {
        long call = this.statements.called(this.council, this.smith, "2013-06-14", "An interim board at once.");
        long promise = this.statements.promised(this.council, this.smith, "2013-05", "Ask the minister");
        long later = this.statements.outcome(promise, "kept", "Met on 11 June 2013", null);

        assertThat(this.mvc.get().uri("/calls/" + call))
                .hasStatusOk()
                .bodyText()
                .contains("An interim board at once.", "Chloe Smith", "Not yet assessed", "Test Norfolk");
        assertThat(this.mvc.get().uri("/entries/" + promise))
                .hasStatusOk()
                .bodyText()
                .contains("Chloe Smith", "Met on 11 June 2013", "Last looked for on 30 June 2026", "/sources/" + later);
        assertThat(this.mvc.get().uri("/calls/999999999")).hasStatus(404);
    }

    @Test
    void aWithdrawnCallSaysWhyAndADraftIsNotThere() {
        long call = this.statements.called(this.council, this.smith, "2013-06-14", "Never asked.");
        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'Somebody else asked' where id = ?")
                .param(this.statements.entry(call))
                .update();
        assertThat(this.mvc.get().uri("/calls/" + call))
                .hasStatus(410)
                .bodyText()
                .contains("Somebody else asked")
                .doesNotContain("Never asked.");
        this.jdbc
                .sql("update entry set state = 'draft' where id = ?")
                .param(this.statements.entry(call))
                .update();
        assertThat(this.mvc.get().uri("/calls/" + call)).hasStatus(404);
    }

    private static LedgerFilter filter(String... parameters) {
        LinkedMultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            request.add(parameters[i], parameters[i + 1]);
        }
        return LedgerFilter.from(Ledger.CALLS, request);
    }

    @Test
    void refusesWhatCannotMeanAnything() {
        assertThat(this.mvc.get().uri("/calls?status=kept")).hasStatus(400);
        assertThat(this.mvc.get().uri("/calls?side=above")).hasStatus(400);
        assertThat(this.mvc.get().uri("/calls?q=" + "a".repeat(300))).hasStatus(400);
        assertThat(this.mvc.get().uri("/calls?council=test-norfolk&council=test-norfolk&topic=unheard-of"))
                .hasStatusOk();
        assertThat(this.mvc.get().uri("/calls?council=atlantis")).hasStatus(404);
        assertThat(this.mvc.get().uri("/commitments?mp=nobody-at-all")).hasStatus(404);
        assertThat(this.mvc.get().uri("/commitments?after=garbage")).hasStatus(400);
        assertThat(this.mvc.get().uri("/calls")).hasStatusOk();
    }
}
