package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.position.Stance;
import org.turnaround.position.TestPositions;
import org.turnaround.statement.TestStatements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The promises made for what a journalist takes away: statements, positions, ledgers, surveys, lists. */
@ApplicationTest
@Transactional
class JournalistFormatsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private TestStatements statements;
    private TestPositions positions;
    private long council;
    private long smith;

    @BeforeEach
    void oneMember() {
        TestPeople people = new TestPeople(this.jdbc);
        this.statements = new TestStatements(this.jdbc);
        this.positions = new TestPositions(this.jdbc);
        this.council = people.council("test-norfolk", "Test Norfolk");
        this.smith = people.person("test-chloe-smith", "Chloe Smith");
        people.seat(
                this.smith,
                people.constituency("North", "2010", this.council),
                "Conservative",
                "2010-05-06",
                "2024-05-30");
    }

    @Test
    void aStatementCarriesItsCitationReadyToQuote() {
        long id = this.statements.said(this.council, this.smith, "2013-06-14", "She speaks", "not out of the woods");

        JsonNode answer = read("/statements/" + id + ".json");

        assertThat(answer.get("citation").asString())
                .isEqualTo("Chloe Smith (MP for North), 14 June 2013: “not out of the woods”. “An article”, The Paper, "
                        + "https://example.org/article. Turnaround, statement " + id + ", http://localhost/statements/"
                        + id);
        assertThat(answer.get("speakers").get(0).get("slug").asString()).isEqualTo("test-chloe-smith");
        assertThat(answer.get("wordings").get(0).get("address").asString())
                .isEqualTo("https://example.org/article#:~:text=not%20out%20of%20the%20woods");
        assertThat(answer.get("wordings").get(0).has("verification")).isTrue();
        assertThat(this.mvc.get().uri("/statements/" + id))
                .bodyText()
                .contains("Cite this", "“An article”, The Paper, https://example.org/article.");
    }

    /** Nor does a citation lead a reader to another address than theirs, whatever is configured for feeds. */
    @Test
    void aCitationCarriesTheAddressThatTheReaderUsed() {
        long id = this.statements.said(this.council, this.smith, "2013-06-14", "She speaks", "not out of the woods");
        String reached = "https://record.example.org:8443/statements/" + id;

        assertThat(this.mvc.get().uri(reached)).bodyText().contains("statement " + id + ", " + reached + "<");
        assertThat(this.mvc.get().uri(reached + ".json"))
                .bodyJson()
                .extractingPath("$.citation")
                .asString()
                .endsWith("statement " + id + ", " + reached);
        assertThat(this.mvc.get().uri("https://record.example.org:8443/councils/test-norfolk/timeline.atom"))
                .bodyText()
                .contains("http://localhost/statements/" + id)
                .doesNotContain("record.example.org");
    }

    @Test
    void aCommitmentSaysWhatCameOfItAndWhenThatWasLookedFor() throws IOException {
        long kept = this.statements.promised(this.council, this.smith, "2013-05", "=1+1, a meeting");
        this.statements.outcome(kept, "kept", "Met on 11 June 2013", null);

        JsonNode line =
                read("/commitments.json?mp=test-chloe-smith").get("commitments").get(0);
        assertThat(line.get("id").asLong()).isEqualTo(kept);
        assertThat(line.get("by").get(0).get("slug").asString()).isEqualTo("test-chloe-smith");
        assertThat(line.get("status").asString()).isEqualTo("kept");
        assertThat(line.get("outcomes").get(0).get("lookedOn").asString()).isEqualTo("2026-06-30");
        assertThat(line.get("outcomes").get(0).get("sources")).hasSize(1);

        NamedCsvRecord row = rows("/commitments.csv?council=test-norfolk").get(0);
        assertThat(row.getField("promise")).isEqualTo("'=1+1, a meeting");
        assertThat(row.getField("looked on")).isEqualTo("2026-06-30");
        assertThat(row.getField("url")).isEqualTo("http://localhost/entries/" + kept);
    }

    /** A promise of which nobody has looked what became is neither overdue nor not. */
    @Test
    void whatNobodyLookedForIsNotOverdue() throws IOException {
        long nobodyLooked = this.statements.promised(this.council, this.smith, "2013-05", "By the end of the year");
        this.statements.due(nobodyLooked, "2013");
        long looked = this.statements.promised(this.council, this.smith, "2013-04", "By the summer");
        this.statements.due(looked, "2013-08");
        this.statements.outcome(looked, "in-progress", "Begun", null);

        JsonNode lines = read("/commitments.json?mp=test-chloe-smith").get("commitments");
        assertThat(lines.get(0).get("overdue").isNull()).isTrue();
        assertThat(lines.get(0).get("overdueNotKnown").asString()).isEqualTo("Nobody has looked since it was due");
        assertThat(lines.get(1).get("overdue").asBoolean()).isTrue();
        assertThat(lines.get(1).get("overdueNotKnown").isNull()).isTrue();
        NamedCsvRecord row = rows("/commitments.csv?mp=test-chloe-smith").get(0);
        assertThat(row.getField("overdue")).isEmpty();
        assertThat(row.getField("due")).isEqualTo("2013");
        assertThat(row.getField("due earliest")).isEqualTo("2013-01-01");
        assertThat(row.getField("due latest")).isEqualTo("2013-12-31");
        assertThat(row.getField("due precision")).isEqualTo("year");
    }

    @Test
    void aLongLedgerGoesOnWhereItSays() {
        for (int i = 0; i < 101; i++) {
            this.statements.called(this.council, this.smith, "2013-05", "Call number " + i + ".");
        }
        JsonNode first = read("/calls.json?council=test-norfolk");
        JsonNode second = read(
                "/calls.json?council=test-norfolk&after=" + first.get("next").asString());
        assertThat(first.get("calls")).hasSize(100);
        assertThat(second.get("calls")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void aFeedBeginsWithWhatWasChangedLast() {
        long changed = this.statements.called(this.council, this.smith, "2013-05", "An interim board.");
        long newer = this.statements.called(this.council, this.smith, "2014-05", "A public inquiry.");
        assertThat(feed("/calls.atom?council=test-norfolk"))
                .containsSubsequence("/calls/" + newer + "</id>", "/calls/" + changed + "</id>");

        this.jdbc.sql("""
                        with editor as (insert into account (email, name) values ('an-editor@example.org', 'An editor') returning id)
                        update entry set edited_at = now(), edited_by = (select id from editor)
                         where id = (select c.id from call c where c.number = ?)
                        """).param(changed).update();
        assertThat(feed("/calls.atom?council=test-norfolk"))
                .containsSubsequence("/calls/" + changed + "</id>", "/calls/" + newer + "</id>");

        long promise = this.statements.promised(this.council, this.smith, "2013-05", "Ask the minister");
        assertThat(feed("/commitments.atom?mp=test-chloe-smith")).contains("/entries/" + promise + "</id>");
    }

    @Test
    void everyCellOfTheMatrixIsALine() throws IOException {
        long leadership = this.positions.proposition(this.council, "The leadership should be replaced.");
        this.positions.proposition(this.council, "There is enough money.");
        long said = this.statements.said(this.council, this.smith, "2013-06", "She speaks", "now");
        this.positions.position(leadership, this.smith, Stance.AGREES, "2013-06", said);

        List<NamedCsvRecord> cells = rows("/councils/test-norfolk/positions.csv");
        assertThat(cells).extracting(cell -> cell.getField("stance")).containsExactly("agrees", "not-asked");
        assertThat(cells.get(0).getField("statements")).isEqualTo(Long.toString(said));
        assertThat(rows("/compare.csv?mp=test-chloe-smith"))
                .extracting(cell -> cell.getField("date"))
                .containsExactly("2013-06");

        JsonNode step = read("/propositions/" + leadership + ".json")
                .get("people")
                .get(0)
                .get("positions")
                .get(0);
        assertThat(step.get("change").asString()).isEqualTo("first");
        assertThat(step.get("words").get(0).asString()).isEqualTo("now");
    }

    @Test
    void aSurveyGivesTheReasonWhereThereIsNoAnswer() throws IOException {
        long survey = this.positions.survey(this.council, "2017-04", null, List.of(this.smith));
        this.positions.response(survey, this.smith, "unavailable", "On maternity leave");

        NamedCsvRecord row = rows("/surveys/" + survey + ".csv").get(0);
        assertThat(row.getField("status")).isEqualTo("unavailable");
        assertThat(row.getField("reason")).isEqualTo("On maternity leave");
        JsonNode answer = read("/surveys/" + survey + ".json")
                .get("people")
                .get(0)
                .get("answers")
                .get(0);
        assertThat(answer.get("reason").asString()).isEqualTo("On maternity leave");
    }

    @Test
    void aWithdrawnSurveySaysWhyInEveryFormat() {
        long survey = this.positions.survey(this.council, "2017-04", null, List.of(this.smith));
        this.jdbc
                .sql("update entry set state = 'withdrawn', state_reason = 'Never sent.' where id = ?")
                .param(survey)
                .update();
        for (String format : List.of("", ".json", ".csv")) {
            assertThat(this.mvc.get().uri("/surveys/" + survey + format))
                    .hasStatus(410)
                    .bodyText()
                    .contains("Never sent");
        }
    }

    @Test
    void aCouncilHasEveryFieldOfTheContract() {
        JsonNode line = read("/councils.json?name=test").get("councils").get(0);
        assertThat(line.get("slug").asString()).isEqualTo("test-norfolk");
        for (String field : List.of("name", "gss", "region", "type", "grade", "gradeDate", "framework")) {
            assertThat(line.has(field)).as(field).isTrue();
        }
    }

    private String feed(String uri) {
        return new String(body(uri), StandardCharsets.UTF_8);
    }

    private JsonNode read(String uri) {
        return this.json.readTree(body(uri));
    }

    private List<NamedCsvRecord> rows(String uri) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(body(uri), StandardCharsets.UTF_8).substring(1))) {
            return csv.stream().toList();
        }
    }

    private byte[] body(String uri) {
        var answer = this.mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
