package org.turnaround.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.people.TestPeople;
import org.turnaround.position.Matrix.Row;
import org.turnaround.statement.TestStatements;

@SpringBootTest
@AutoConfigureMockMvc
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
        assertThat(cells("test-clive-lewis")).extracting(Cell::noAnswer).contains(NoAnswer.NO_REPLY);
    }

    @Test
    void filtersByPartyAndByADayInOffice() {
        assertThat(slugs(new MatrixFilter("Labour", null, null))).containsExactly("test-clive-lewis");
        assertThat(slugs(MatrixFilter.of(null, "2013-06-14", null))).containsExactly("test-chloe-smith");
    }

    @Test
    void theMatrixIsATableWithRowAndColumnHeaders() {
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions"))
                .hasStatusOk()
                .bodyText()
                .contains("<th scope=\"col\"", "<th scope=\"row\"", "The leadership should be replaced.", "1 statement")
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
                .containsSubsequence("out of the woods", "Hardened", "no confidence")
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
    }

    @Test
    void refusesWhatCannotMeanAnything() {
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions?on=soon"))
                .hasStatus(400);
        assertThat(this.mvc.get().uri("/councils/atlantis/positions")).hasStatus(404);
        assertThat(this.mvc.get().uri("/propositions/999999999")).hasStatus(404);
        assertThat(this.mvc.get().uri("/councils/test-norfolk/positions?party=Nobody&topic=nothing"))
                .hasStatusOk();
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
