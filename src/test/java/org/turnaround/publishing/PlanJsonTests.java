package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.TestPlans;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.shared.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Transactional
class PlanJsonTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActions given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private Author approver;
    private long plan;

    @BeforeEach
    void given() {
        this.approver = this.accounts.approver("jsonshire");
        this.plan = this.given.plan(this.approver.councils().iterator().next());
    }

    @Test
    void givesEveryFieldOfTheContract() {
        long action = this.given.action(this.plan, "1", "2026-06");
        long finding = new TestPlans(this.jdbc).finding(this.plan, "Children are not seen alone");
        new TestPlans(this.jdbc).answers(action, finding);
        this.given.report(
                action,
                TestActions.rated(Report.of(ActionState.IN_PROGRESS, "Slow"), "Amber")
                        .withDue(PartialDate.parse("2026-09"), "Staff left"),
                this.approver);

        JsonNode line = read().get("actions").get(0);

        assertThat(line.get("id").asLong()).isEqualTo(action);
        assertThat(line.get("ref").asString()).isEqualTo("1");
        assertThat(line.get("title").asString()).isEqualTo("Action number 1");
        assertThat(line.get("owner").asString()).isEqualTo("Head of service");
        assertThat(line.get("state").asString()).isEqualTo("in-progress");
        assertThat(line.get("reportedRating").asString()).isEqualTo("Amber");
        assertThat(line.get("firstDue").asString()).isEqualTo("2026-06");
        assertThat(line.get("due").asString()).isEqualTo("2026-09");
        assertThat(line.get("timesMoved").asInt()).isEqualTo(1);
        assertThat(line.get("daysMoved").isNull()).isTrue();
        assertThat(line.get("overdue").isBoolean()).isTrue();
        assertThat(line.get("findings").get(0).asLong()).isEqualTo(finding);
        assertThat(line.get("lanes").get("council").get("text").asString()).isEqualTo("Slow");
        assertThat(line.get("lanes").get("board").isNull()).isTrue();
        assertThat(line.get("lanes").get("inspector").get("text").asString()).isEqualTo("Children are not seen alone");
        assertThat(line.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void givesANumberOfDaysOnlyBetweenDays() {
        long action = this.given.action(this.plan, "1", "2026-06-30");
        this.given.report(
                action,
                Report.of(ActionState.IN_PROGRESS, "Slow").withDue(PartialDate.parse("2026-09-30"), "Staff left"),
                this.approver);

        assertThat(read().get("actions").get(0).get("daysMoved").asInt()).isEqualTo(92);
    }

    @Test
    void givesThePlanWithItsVersions() {
        JsonNode answer = read();

        assertThat(answer.get("plan").get("id").asLong()).isEqualTo(this.plan);
        assertThat(answer.get("plan").get("versions").get(0).get("date").asString())
                .isEqualTo("2026-01");
        assertThat(answer.get("actions").isArray()).isTrue();
    }

    @Test
    void isAProblemDocumentForACouncilThatIsNotThere() {
        assertThat(this.mvc.get().uri("/councils/atlantis/plan.json"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private JsonNode read() {
        return this.json.readTree(this.mvc
                .get()
                .uri("/councils/jsonshire/plan.json")
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray());
    }
}
