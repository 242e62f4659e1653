package org.turnaround.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.position.Matrix.Row;
import org.turnaround.record.TestEntries;
import org.turnaround.statement.TestStatements;

@ApplicationTest
@Transactional
class PositionPagesTests {

    private static final MatrixFilter EVERYTHING = new MatrixFilter(null, null, null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Matrices matrices;

    private TestPeople people;
    private TestPositions positions;
    private TestStatements statements;
    private long council;
    private long smith;
    private long lewis;
    private long leadership;

    @BeforeEach
    void twoMembersAndAProposition() {
        this.people = new TestPeople(this.jdbc);
        this.positions = new TestPositions(this.jdbc);
        this.statements = new TestStatements(this.jdbc);
        this.council = this.people.council("test-norfolk", "Test Norfolk");
        this.smith = this.people.person("test-chloe-smith", "Chloe Smith");
        this.lewis = this.people.person("test-clive-lewis", "Clive Lewis");
        long north = this.people.constituency("North", "2010", this.council);
        long south = this.people.constituency("South", "2010", this.council);
        this.people.seat(this.smith, north, "Conservative", "2010-05-06", "2024-05-30");
        this.people.seat(this.lewis, south, "Labour", "2015-05-07", "2024-05-30");
        this.leadership = this.positions.proposition(this.council, "The leadership should be replaced.");
        this.positions.position(
                this.leadership, this.smith, Stance.MIXED, "2013-05", said("2013-05", "out of the woods"));
    }

    @Test
    void everyEmptyCellSaysWhy() {
        assertThat(cell("test-clive-lewis").noAnswer()).isEqualTo(NoAnswer.NOT_IN_OFFICE);

        long leave = this.positions.position(this.leadership, this.lewis, Stance.NO_RESPONSE, "2017-04", null);
        this.positions.because(leave, "unavailable", "On maternity leave");
        assertThat(cell("test-clive-lewis").noAnswer()).isEqualTo(NoAnswer.UNAVAILABLE);
        assertThat(cell("test-clive-lewis").reason()).isEqualTo("On maternity leave");

        this.positions.because(leave, "not-reached", "The address had changed");
        assertThat(cell("test-clive-lewis").noAnswer()).isEqualTo(NoAnswer.NOT_REACHED);
    }

    @Test
    void theMatrixFollowsDatesThatMove() {
        long later = this.positions.position(this.leadership, this.smith, Stance.AGREES, "2013-06-14", null);
        assertThat(cell("test-chloe-smith").stance()).isEqualTo(Stance.AGREES);
        assertThat(cell("test-chloe-smith").changes()).isEqualTo(1);

        this.positions.moveTo(later, "2013-01-10");
        assertThat(cell("test-chloe-smith").stance()).isEqualTo(Stance.MIXED);
    }

    @Test
    void inOfficeFollowsTheTerm() {
        assertThat(cell("test-clive-lewis").noAnswer()).isEqualTo(NoAnswer.NOT_IN_OFFICE);
        this.jdbc
                .sql("update membership set starts = '2012', starts_first = '2012-01-01', starts_last = '2012-12-31'"
                        + " where person_id = ?")
                .param(this.lewis)
                .update();
        assertThat(cell("test-clive-lewis").noAnswer()).isEqualTo(NoAnswer.NOT_ASKED);
    }

    @Test
    void someoneAskedByASurveyWhoDidNotReplyIsNotSomeoneNobodyAsked() {
        long funded = this.positions.proposition(this.council, "The service is funded well enough.");
        long survey = this.positions.survey(this.council, "2017-04", funded, List.of(this.smith, this.lewis));
        this.positions.response(survey, this.smith, "unavailable", "On maternity leave");

        assertThat(cells("test-chloe-smith")).extracting(Cell::noAnswer).contains(NoAnswer.UNAVAILABLE);
        assertThat(cells("test-clive-lewis")).extracting(Cell::noAnswer).contains(NoAnswer.NOT_RECORDED);
        assertThat(page("/method").text()).contains("Asked; no answer on the record");

        this.positions.response(survey, this.lewis, "no-response", null);
        assertThat(cells("test-clive-lewis")).extracting(Cell::noAnswer).contains(NoAnswer.NO_REPLY);
    }

    @Test
    void aSurveyThatGotNoReplyAfterTheNewestAnswerStandsBesideIt() {
        long survey = this.positions.survey(this.council, "2017", this.leadership, List.of(this.smith));
        assertThat(cell("test-chloe-smith").silence()).isNull();

        this.positions.response(survey, this.smith, "no-response", null);
        assertThat(cell("test-chloe-smith").stance()).isEqualTo(Stance.MIXED);
        assertThat(cell("test-chloe-smith").silence()).isEqualTo("Later, 2017: no reply");

        new TestEntries(this.jdbc).moveTo(survey, "2013-05-20");
        assertThat(cell("test-chloe-smith").silence()).isNull();
    }

    @Test
    void aCellShowsTheWordsWithTheirOutletOrTheAct() {
        long signed = this.positions.position(this.leadership, this.lewis, Stance.AGREES, "2016-01-19", null);
        this.positions.readFrom(signed, "Signed the letter that asks for it.");
        Document page = page("/councils/test-norfolk/positions");
        assertThat(row(page, "Clive Lewis")).contains("Signed the letter that asks for it.");
        assertThat(row(page, "Chloe Smith")).contains("“out of the woods” The Paper");
    }

    @Test
    void whatIsNotCollectedIsNoAnswerAndChangesNothing() {
        long attended = this.positions.position(this.leadership, this.smith, Stance.NOT_COLLECTED, "2019", null);
        this.positions.because(attended, null, "Attending says nothing.");
        assertThat(cell("test-chloe-smith").stance()).isEqualTo(Stance.MIXED);
        assertThat(cell("test-chloe-smith").changes()).isZero();
        assertThat(cell("test-chloe-smith").silence()).isNull();

        long other = this.positions.position(this.leadership, this.lewis, Stance.NOT_COLLECTED, "2016", null);
        this.positions.because(other, null, "No words of his are kept.");
        assertThat(cell("test-clive-lewis").noAnswer()).isEqualTo(NoAnswer.NOT_COLLECTED);
        assertThat(row(page("/councils/test-norfolk/positions"), "Clive Lewis"))
                .contains("Not collected", "No words of his are kept.");
        assertThat(page("/propositions/" + this.leadership).text())
                .contains("Not collected", "Attending says nothing.");
    }

    @Test
    void nothingShowsThatAPositionOnAPropositionNobodyCanReadIsThere() {
        this.positions.position(this.leadership, this.smith, Stance.AGREES, "2014", null);
        assertThat(page("/mps/test-chloe-smith").text()).contains("Where they changed");
        assertThat(this.matrices.comparable())
                .extracting(Matrices.Comparable::slug)
                .contains("test-chloe-smith");

        withdraw(this.leadership);
        assertThat(page("/mps/test-chloe-smith").text()).doesNotContain("Where they changed");
        assertThat(this.matrices.comparable())
                .extracting(Matrices.Comparable::slug)
                .doesNotContain("test-chloe-smith");
    }

    @Test
    void thePageSaysEachOfTheSixReasonsForAnEmptyCell() {
        long funded = this.positions.proposition(this.council, "The service is funded well enough.");
        long town = this.people.constituency("Town", "2010", this.council);
        Map<String, String> responses = Map.of(
                "unavailable", "Unavailable",
                "no-response", "No reply",
                "not-reached", "Not reached",
                "declined", "Declined to say");
        Map<String, Long> asked = new LinkedHashMap<>();
        for (String status : responses.keySet()) {
            asked.put(status, member("Test " + status, town, "2010-05-06", "2024-05-30"));
        }
        long survey = this.positions.survey(this.council, "2017-04", funded, List.copyOf(asked.values()));
        asked.forEach((status, person) -> this.positions.response(
                survey, person, status, status.equals("unavailable") ? "On maternity leave" : null));
        this.positions.position(funded, this.smith, Stance.AGREES, "2017-04", null);
        member("Test notasked", town, "2015-05-07", "2024-05-30");
        member("Test before", town, "2010-05-06", "2013-01-01");

        Document page = page("/councils/test-norfolk/positions");

        responses.forEach(
                (status, words) -> assertThat(row(page, "Test " + status)).contains(words));
        assertThat(row(page, "Test unavailable")).contains("On maternity leave");
        assertThat(row(page, "Test notasked")).contains("Not asked");
        assertThat(page.select("main").text()).contains("Left out, since they held no seat", "Test before");
        assertThat(row(page, "Clive Lewis")).contains("Not in office");
        assertThat(page.select(".matrix").text()
                        + page.select(".matrix__legend").text())
                .contains("Asked or argued from");
    }

    @Test
    void thenAndNowFollowsDatesThatMove() {
        long later = this.positions.position(this.leadership, this.smith, Stance.AGREES, "2013-06-14", null);
        assertThat(page("/propositions/" + this.leadership).select(".steps").text())
                .containsSubsequence("May 2013", "Mixed", "First on the record", "14 June 2013", "Agrees", "Hardened");

        this.positions.moveTo(later, "2013-01-10");
        assertThat(page("/propositions/" + this.leadership).select(".steps").text())
                .containsSubsequence(
                        "10 January 2013", "Agrees", "First on the record", "May 2013", "Mixed", "Softened");
    }

    private long member(String name, long seat, String starts, String ends) {
        long person = this.people.person(name.toLowerCase(Locale.UK).replace(' ', '-'), name);
        this.people.seat(person, seat, "Conservative", starts, ends);
        return person;
    }

    private Document page(String address) {
        MvcTestResult answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr:has(th:contains(" + name + "))").text();
    }

    @Test
    void filtersByPartyAndByADayInOffice() {
        assertThat(slugs(new MatrixFilter("Labour", null, null))).containsExactly("test-clive-lewis");
        assertThat(slugs(new MatrixFilter(null, LocalDate.of(2013, 6, 14), null)))
                .containsExactly("test-chloe-smith");
    }

    @Test
    void theMatrixIsATableWithRowAndColumnHeaders() {
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<th scope=\"col\"",
                        "<th scope=\"row\"",
                        "The leadership should be replaced.",
                        "“out of the woods”")
                .contains("Left out, since they held no seat while any of this was asked or argued");
    }

    @Test
    void theSameMatrixAsData() {
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cells[*].stance")
                .asArray()
                .containsExactly("not-in-office", "mixed");
    }

    @Test
    void aPropositionShowsDatedWordsInOrderWithTheChange() {
        this.positions.position(
                this.leadership, this.smith, Stance.AGREES, "2013-06-14", said("2013-06-14", "no confidence"));
        assertThat(this.mvc.get().uri("/propositions/" + this.leadership))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("out of the woods", "no confidence", "Hardened")
                .contains("2 dated answers, from May 2013 to 14 June 2013; changed once");
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith"))
                .hasStatusOk()
                .bodyText()
                .contains("Where they changed", "hardened");
    }

    @Test
    void comparesUpToSixMembers() {
        assertThat(this.mvc.get().uri("/compare?mp=test-chloe-smith&mp=test-clive-lewis"))
                .hasStatusOk()
                .bodyText()
                .contains("The leadership should be replaced.", "Mixed", "Not in office");
        assertThat(this.mvc.get().uri("/compare")).hasStatusOk();
        assertThat(this.mvc.get().uri("/compare?mp=nobody-at-all")).hasStatus(400);
        assertThat(this.mvc.get().uri("/compare?mp=a&mp=b&mp=c&mp=d&mp=e&mp=f&mp=g"))
                .hasStatus(400);
        assertThat(this.mvc.get().uri("/compare?council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .contains("Test Norfolk", "Chloe Smith");
        assertThat(this.mvc.get().uri("/compare?council=elsewhere")).bodyText().doesNotContain("Chloe Smith");
    }

    @Test
    void aSourceIsOnTheRecordOnlyWithThePropositionThatItIsReadFor() {
        long position = this.positions.position(this.leadership, this.smith, Stance.AGREES, "2014", null);
        long source = new TestEntries(this.jdbc).source();
        this.jdbc
                .sql("insert into citation (entry_id, source_id) values (?, ?) on conflict do nothing")
                .params(position, source)
                .update();
        assertThat(this.mvc.get().uri("/sources/" + source)).hasStatusOk();

        withdraw(this.leadership);
        assertThat(this.mvc.get().uri("/sources/" + source)).hasStatus(404);
    }

    @Test
    void aWithdrawnPropositionSaysWhy() {
        withdraw(this.leadership);
        assertThat(this.mvc.get().uri("/propositions/" + this.leadership))
                .hasStatus(410)
                .bodyText()
                .contains("Two sentences in one");
        assertThat(this.mvc.get().uri("/propositions/" + this.leadership + ".json"))
                .hasStatus(410);
    }

    @Test
    void aFormerSlugCountsAsTheCurrentOneInAComparison() {
        this.jdbc
                .sql("insert into person_alias (slug, person_id) values ('test-chloe-before', ?)")
                .param(this.smith)
                .update();
        Document page = page("/compare?mp=test-chloe-before&mp=test-clive-lewis&mp=test-chloe-smith");
        assertThat(page.select("thead th a").eachText()).containsExactly("Chloe Smith", "Clive Lewis");
    }

    @Test
    void refusesWhatCannotMeanAnything() {
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions?on=soon&party=Nobody"))
                .hasStatus(400)
                .bodyText()
                .contains("“soon” is not a day", "Party: Nobody");
        assertThat(this.mvc.get().uri("/councils/atlantis/positions")).hasStatus(404);
        assertThat(this.mvc.get().uri("/propositions/999999999")).hasStatus(404);
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions?party=Nobody&topic=nothing"))
                .hasStatusOk();
    }

    private void withdraw(long proposition) {
        this.jdbc
                .sql("update proposition set state = 'withdrawn', state_reason = 'Two sentences in one.' where id = ?")
                .param(proposition)
                .update();
    }

    private long said(String date, String words) {
        return this.statements.said(this.council, this.smith, date, "Chloe Smith speaks", words);
    }

    private Cell cell(String slug) {
        return cells(slug).get(0);
    }

    private List<Cell> cells(String slug) {
        return this.matrices.ofCouncil(this.council, EVERYTHING).rows().stream()
                .filter(row -> row.person().slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private List<String> slugs(MatrixFilter filter) {
        return this.matrices.ofCouncil(this.council, filter).rows().stream()
                .map(Row::person)
                .map(Matrix.Member::slug)
                .toList();
    }
}
