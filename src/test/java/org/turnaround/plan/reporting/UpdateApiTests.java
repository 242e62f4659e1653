package org.turnaround.plan.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.TestActions;
import org.turnaround.shared.PartialDate;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Transactional
class UpdateApiTests {

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

    private Author officer;
    private Author approver;
    private long action;

    @BeforeEach
    void given() {
        this.officer = this.accounts.officer("apishire");
        this.approver = this.accounts.approver("apishire");
        long council = this.officer.councils().iterator().next();
        this.action = this.given.action(this.given.plan(council), "1", "2126-06");
    }

    @Test
    void takesAnUpdateAndSaysWhichVersionItMade() {
        MvcTestResult answer = post(this.officer, "0", null, Map.of("state", "in-progress", "note", "Begun"));

        assertThat(answer).hasStatus(201).containsHeader("Location").hasHeader("ETag", "\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(1);
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(history()).isEqualTo(1);
    }

    @Test
    void everyUpdateIsAnEntryThatCitesASource() {
        post(this.officer, "0", null, Map.of("state", "in-progress", "note", "Begun"));

        assertThat(this.jdbc
                        .sql("select s.kind from action_update u join citation c on c.entry_id = u.id"
                                + " join source s on s.id = c.source_id where u.action_id = ?")
                        .param(this.action)
                        .query(String.class)
                        .list())
                .containsExactly("council-report");
    }

    @Test
    void refusesWhoeverWasNotFirst() {
        post(this.officer, "0", null, Map.of("state", "in-progress", "note", "First"));

        assertThat(post(this.approver, "0", null, Map.of("state", "in-progress", "note", "Second")))
                .hasStatus(412)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(history()).isEqualTo(1);
    }

    @Test
    void needsTheVersionThatWasSeen() {
        assertThat(post(this.officer, null, null, Map.of("state", "in-progress", "note", "Begun")))
                .hasStatus(428)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("If-Match");
        assertThat(this.mvc
                        .post()
                        .uri("/api/v1/actions/{id}/updates", this.action)
                        .with(TestAccounts.signedIn(this.officer))
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\": \"in-progress\", \"note\": \"Begun\"}"))
                .hasStatus(400);
    }

    @Test
    void countsARepeatOnce() {
        Map<String, String> report = Map.of("state", "in-progress", "note", "Begun");
        MvcTestResult first = post(this.officer, "0", "key-1", report);
        MvcTestResult second = post(this.officer, "0", "key-1", report);

        assertThat(second).hasStatus(201).bodyText().isEqualTo(body(first));
        assertThat(history()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatCameWithSomethingElse() {
        post(this.officer, "0", "key-1", Map.of("state", "in-progress", "note", "Begun"));

        assertThat(post(this.officer, "1", "key-1", Map.of("state", "in-progress", "note", "Other words")))
                .hasStatus(422);
        assertThat(history()).isEqualTo(1);
    }

    @Test
    void saysWhatTheStateDoesNotAllow() {
        assertThat(post(this.approver, "0", null, Map.of("state", "complete", "note", "Done")))
                .hasStatus(409);
        post(this.officer, "0", null, Map.of("state", "complete-awaiting-sign-off", "note", "Done"));
        assertThat(post(this.officer, "1", null, Map.of("state", "complete", "note", "Done")))
                .hasStatus(403);
        assertThat(post(this.approver, "1", null, Map.of("state", "complete", "note", "Agreed")))
                .hasStatus(201);
        assertThat(post(this.officer, "2", null, Map.of("state", "impact-evidenced", "note", "It helped")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields.evidenceUrl")
                .isNotNull();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Map<String, String> report = Map.of(
                "state", "splendid",
                "note", " ",
                "reportedRating", "Chartreuse",
                "evidenceUrl", "javascript:alert(1)",
                "due", "some day",
                "value", "lots");

        assertThat(post(this.officer, "0", null, report))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsOnlyKeys("state", "note", "reportedRating", "evidenceUrl", "due", "dueReason", "value");
        assertThat(post(this.officer, "0", null, Map.of("state", "in-progress", "note", "x".repeat(4001))))
                .hasStatus(422);
    }

    @Test
    void takesAReportWithoutTheCharactersThatNobodySees() {
        assertThat(post(this.officer, "0", null, Map.of("state", "in-progress", "note", "a\u0000\u202eb")))
                .hasStatus(201);
        assertThat(this.jdbc
                        .sql("select note from action_update order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("ab");
    }

    @Test
    void leaksNothingOfAnotherCouncilsActions() {
        Author stranger = this.accounts.officer("elsewhereshire");

        assertThat(post(stranger, "0", null, Map.of("state", "in-progress", "note", "Mine now")))
                .hasStatus(403)
                .bodyText()
                .doesNotContain("Action number 1");
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThat(this.mvc
                        .post()
                        .uri("/api/v1/actions/{id}/updates", this.action)
                        .with(TestAccounts.signedIn(this.officer))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\": "))
                .hasStatus(400);
        assertThat(this.mvc
                        .post()
                        .uri("/api/v1/actions/987654321/updates")
                        .with(TestAccounts.signedIn(this.officer))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\": \"in-progress\", \"note\": \"n\"}"))
                .hasStatus(404);
    }

    @Test
    void movesADueDateForAnApproverAndAsksForItForAnOfficer() {
        Map<String, String> later =
                Map.of("state", "in-progress", "note", "Slow", "due", "2126-09", "dueReason", "Staff left");
        post(this.officer, "0", null, later);
        assertThat(this.given.row(this.action).due().timesMoved()).isZero();
        assertThat(this.given.row(this.action).due().proposed()).isNotNull();
        post(this.approver, "1", null, later);
        assertThat(this.given.row(this.action).due().movedWords()).isEqualTo("moved once, about three months");
    }

    @Test
    void givesADateToWhatHadNone() {
        this.action = this.given.action(this.given.row(this.action).plan().id(), "2", null);
        Map<String, String> dated =
                Map.of("state", "in-progress", "note", "Begun", "due", "2126-09", "dueReason", "Agreed at last");

        assertThat(post(this.officer, "0", null, dated)).hasStatus(201);
        assertThat(this.given.row(this.action).due().proposed()).isNotNull();
        assertThat(post(this.approver, "1", null, dated)).hasStatus(201);
        assertThat(this.given.row(this.action).due().first())
                .extracting(PartialDate::edtf)
                .isEqualTo("2126-09");
        assertThat(this.given.row(this.action).due().movedWords()).isNull();
    }

    @Test
    void givesTheFigureToTheTarget() {
        this.given.report(
                this.action, TestActions.rated(Report.of(ActionState.IN_PROGRESS, "Begun"), "Amber"), this.officer);
        post(this.officer, "1", null, Map.of("state", "in-progress", "note", "Fewer", "value", "1,107"));

        assertThat(this.given.row(this.action).target().latest().orElseThrow().figure())
                .isEqualByComparingTo("1107");
        assertThat(requireNonNull(this.given.row(this.action).rating()).given()).isEqualTo("Amber");
    }

    @Test
    void keepsTheLatestFigureWhateverOrderFiguresComeIn() {
        this.jdbc
                .sql("update action set latest_text = 'about 1,200', latest_as_at = '2026-01' where id = ?")
                .param(this.action)
                .update();
        post(
                this.officer,
                "0",
                null,
                Map.of("state", "in-progress", "note", "n", "value", "1107", "valueAsAt", "March 2026"));
        post(
                this.officer,
                "1",
                null,
                Map.of("state", "in-progress", "note", "n", "value", "1149", "valueAsAt", "2026-02"));

        assertThat(this.jdbc
                        .sql(
                                "select latest_value || ' as at ' || latest_as_at || coalesce(latest_text, '') from action where id = ?")
                        .param(this.action)
                        .query(String.class)
                        .single())
                .isEqualTo("1107 as at 2026-03");
    }

    @Test
    void listsOnesOwnActionsInPages() {
        long plan = this.given.row(this.action).plan().id();
        for (int number = 2; number <= 102; number++) {
            this.given.action(plan, String.valueOf(number), null);
        }
        Author neighbour = this.accounts.officer("apineighbourshire");
        this.given.action(this.given.plan(neighbour.councils().iterator().next()), "7", null);

        MvcTestResult first = get("/api/v1/actions");
        assertThat(first).bodyJson().extractingPath("$.actions.length()").isEqualTo(100);
        assertThat(first).bodyJson().extractingPath("$.actions[0].id").isEqualTo((int) this.action);
        assertThat(first).bodyJson().extractingPath("$.actions[0].version").isEqualTo(0);
        assertThat(first).bodyJson().extractingPath("$.actions[0].council").isEqualTo("apishire");
        String next = this.json.readTree(body(first)).get("next").asString();
        MvcTestResult second = get("/api/v1/actions?after=" + next);
        assertThat(second).bodyJson().extractingPath("$.actions.length()").isEqualTo(2);
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
        assertThat(get("/api/v1/actions?after=nowhere")).hasStatus(400);
    }

    @Test
    void refusesAFieldThatThereIsNot() {
        assertThat(post(this.officer, "0", null, Map.of("state", "in-progress", "note", "Begun", "colour", "Red")))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.fields.colour")
                .asString()
                .contains("There is no such field", "reportedRating");
        assertThat(history()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"state":                         | line 1, column
            {"note": {"words": "Begun"}}      | the field note
            {"note": "Begun"} and more        | line 1, column
            []                                | line 1, column
            null                              | Send an update as JSON
            """)
    void saysWhereItIsNoUpdate(String sent, String words) {
        assertThat(this.mvc
                        .post()
                        .uri("/api/v1/actions/{id}/updates", this.action)
                        .with(TestAccounts.signedIn(this.officer))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sent))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(words);
    }

    @Test
    void takesAFigureAloneAndThatNothingHasChanged() {
        post(this.approver, "0", null, Map.of("state", "in-progress", "note", "Begun"));

        assertThat(post(this.officer, "1", "figure", Map.of("value", "12"))).hasStatus(201);
        assertThat(post(this.officer, "2", null, Map.of("unchanged", "true"))).hasStatus(201);
        assertThat(post(this.officer, "3", null, Map.of("unchanged", "false"))).hasStatus(422);
        assertThat(post(this.officer, "3", null, Map.of("unchanged", "true", "state", "not-started")))
                .hasStatus(422);
        assertThat(this.given.row(this.action).state()).isEqualTo(ActionState.IN_PROGRESS);
        post(this.approver, "3", null, Map.of("state", "complete-awaiting-sign-off", "note", "Done"));
        assertThat(post(this.officer, "1", "figure", Map.of("value", "12")))
                .as("a repeat, whatever came since")
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
    }

    private MvcTestResult get(String address) {
        return this.mvc
                .get()
                .uri(address)
                .with(TestAccounts.signedIn(this.officer))
                .exchange();
    }

    private MvcTestResult post(Author by, @Nullable String version, @Nullable String key, Map<String, String> report) {
        var request = this.mvc
                .post()
                .uri("/api/v1/actions/{id}/updates", this.action)
                .with(TestAccounts.signedIn(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(this.json.writeValueAsString(report));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int history() {
        return this.jdbc
                .sql("select count(*) from action_update where action_id = ?")
                .param(this.action)
                .query(Integer.class)
                .single();
    }
}
