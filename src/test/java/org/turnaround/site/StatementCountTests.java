package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.StatementCounter;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.people.TestPeople;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.position.Stance;
import org.turnaround.position.TestPositions;
import org.turnaround.statement.TestStatements;

/** Pages ask the database the same number of questions, however much they show. */
@ApplicationTest
@Transactional
class StatementCountTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions actions;

    private TestPeople people;
    private TestStatements statements;
    private TestPositions positions;
    private long council;
    private long smith;
    private long leadership;
    private long joint;
    private long survey;
    private long plan;
    private long action;
    private Author officer;

    @BeforeEach
    void oneOfEach() {
        this.people = new TestPeople(this.jdbc);
        this.statements = new TestStatements(this.jdbc);
        this.positions = new TestPositions(this.jdbc);
        this.council = this.people.council("test-norfolk", "Test Norfolk");
        this.smith = member(0);
        this.leadership = this.positions.proposition(this.council, "The leadership should be replaced.");
        this.joint = this.statements.said(this.council, this.smith, "2013-06-14", "Members speak", "now");
        this.statements.signatory(this.joint, this.smith, "signed", null);
        this.survey = this.positions.survey(this.council, "2017-04", this.leadership, List.of(this.smith));
        this.officer = this.accounts.officer("test-norfolk");
        this.plan = this.actions.plan(this.council);
        this.action = this.actions.action(this.plan, "1", null);
        add(0, this.smith);
    }

    @Test
    void doNotGrowWithWhatThePageShows() {
        List<String> pages = List.of(
                "/councils/test-norfolk/positions",
                "/propositions/" + this.leadership,
                "/compare?mp=test-member-0",
                "/mps?on=2013-06-14",
                "/mps/test-member-0",
                "/statements/" + this.joint,
                "/surveys/" + this.survey,
                "/calls?council=test-norfolk",
                "/calls.csv?council=test-norfolk",
                "/commitments?council=test-norfolk",
                "/councils/test-norfolk/timeline.csv",
                "/councils/test-norfolk/plan",
                "/actions/" + this.action);
        List<Integer> before = pages.stream().map(this::statementsFor).toList();

        for (int i = 1; i <= 12; i++) {
            long person = member(i);
            this.statements.signatory(this.joint, person, "signed", null);
            this.statements.wording(this.joint, "Paper " + i, "now " + i);
            add(i, person);
        }

        assertThat(pages.stream().map(this::statementsFor).toList())
                .as("statements for %s", pages)
                .isEqualTo(before);
    }

    private int statementsFor(String page) {
        this.entities.clear(); // what the test has stored is not known yet to whoever asks for a page
        return this.counter.during(() -> assertThat(this.mvc.get().uri(page)).hasStatusOk());
    }

    private long member(int number) {
        long person = this.people.person("test-member-" + number, "Test Member" + number);
        long seat = this.people.constituency("Seat " + number, "2010", this.council);
        this.people.seat(person, seat, "Conservative", "2010-05-06", "2024-05-30");
        return person;
    }

    /** What all the pages show more of: also for the first member, whose own page is looked at. */
    private void add(int number, long person) {
        for (long one : number == 0 ? List.of(person) : List.of(person, this.smith)) {
            long proposition = this.positions.proposition(this.council, "Proposition " + number + " of " + one + ".");
            this.positions.position(proposition, one, Stance.AGREES, "2013-06", this.joint);
            this.positions.position(this.leadership, one, Stance.MIXED, "2013-0" + (1 + number % 9), this.joint);
        }
        this.statements.said(this.council, this.smith, "2013-06-14", "Statement " + number, "word");
        long call = this.statements.called(this.council, person, "2013-06", "Call number " + number + ".");
        this.statements.calledUpon(call, this.smith);
        long promise = this.statements.promised(this.council, person, "2013-06", "Promise " + number);
        this.statements.outcome(promise, "kept", "Done", null);
        this.positions.response(this.survey, person, "declined", null);
        this.actions.report(this.action, Report.of(ActionState.IN_PROGRESS, "Report " + number), this.officer);
        long other = this.actions.action(this.plan, "2." + number, "2026-12");
        this.actions.report(other, Report.of(ActionState.IN_PROGRESS, "Report " + number), this.officer);
    }
}
