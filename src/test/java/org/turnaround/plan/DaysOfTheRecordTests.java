package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.shared.Rows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every action of the bundled record: nothing shown of its dates is finer than what is known of them. */
@RecordTest
class DaysOfTheRecordTests {

    private static final Pattern DAYS = Pattern.compile("\\b[\\d,]+ days?\\b");
    private static final Pattern OVERDUE = Pattern.compile("[Oo]verdue by");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    /**
     * @param told the words of the record itself, which may name days
     * @param between the numbers of days between the days of its moves
     * @param moves how often it moved
     * @param inexact moves from or to what is no day
     * @param open the council or its board said something of it that is surely later than its due date
     */
    private record Known(
            long id,
            String council,
            String told,
            List<String> between,
            int moves,
            int inexact,
            boolean open,
            @Nullable String since) {}

    private List<Known> actions;

    @BeforeEach
    void read() {
        this.actions = Rows.of(Known.class).list(this.jdbc, """
                select a.id, c.slug as council, to_jsonb(a) || jsonb_build_object('reports', (
                           select jsonb_agg(to_jsonb(u) || to_jsonb(e)) from action_update u join entry e on e.id = u.id
                            where u.action_id = a.id))::text as told,
                       array(select (m.new_due_last - m.old_due_last) || ' days' from reschedule m
                              where m.action_id = a.id and m.old_due = m.old_due_last::text and m.new_due = m.new_due_last::text)
                           as between,
                       (select count(*) from reschedule m where m.action_id = a.id and m.old_due is not null) as moves,
                       (select count(*) from reschedule m where m.action_id = a.id
                           and (m.old_due <> m.old_due_last::text or m.new_due <> m.new_due_last::text)) as inexact,
                       exists (select from action_update u join entry e on e.id = u.id and e.state = 'published'
                                where u.action_id = a.id and u.lane <> 'inspector' and e.date_first > a.due_last) as open,
                       case when a.state_basis is null then a.state_since end as since
                  from action a join council c on c.id = a.council_id order by a.id
                """);
        assertThat(this.actions).hasSizeGreaterThan(30);
    }

    @Test
    void aNumberOfDaysStandsOnlyBetweenDays() {
        for (Known action : this.actions) {
            assertThat(days(main("/actions/" + action.id)))
                    .as("days on the page of action %d", action.id)
                    .allMatch(days -> action.between.contains(days) || action.told.contains(days));
            JsonNode line = this.json.readTree(body("/actions/" + action.id + ".json"));
            assertThat(line.get("timesMoved").asInt()).isEqualTo(action.moves);
            assertThat(line.get("daysMoved").isNull())
                    .as("daysMoved of action %d", action.id)
                    .isEqualTo(action.inexact > 0);
        }
        assertThat(this.actions.stream().filter(action -> action.inexact > 0))
                .hasSize(1)
                .allSatisfy(
                        action -> assertThat(main("/actions/" + action.id)).contains("Moved once, about two years"));
    }

    @Test
    void noPlanAddsUpWhatIsNotKnownToTheDay() {
        this.jdbc
                .sql(
                        "select '/councils/' || c.slug || '/plan?plan=' || p.id from plan p join council c on c.id = p.council_id")
                .query(String.class)
                .list()
                .forEach(address -> {
                    String told = this.actions.stream().map(Known::told).collect(Collectors.joining());
                    assertThat(days(main(address))).as(address).allMatch(told::contains);
                });
        for (String council : Set.of("norfolk", "cheshire-east", "herefordshire")) {
            List<String> moved = body("/councils/" + council + "/plan.csv")
                    .lines()
                    .skip(1)
                    .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                    .filter(line -> line.matches(".*,1,\\d+,.*"))
                    .toList();
            assertThat(moved).isEmpty();
        }
    }

    /** Silence since the due date makes nothing late. */
    @Test
    void nothingIsCalledOverdueOfWhichNothingWasSaidSince() {
        int pastDue = 0;
        for (Known action : this.actions) {
            String page = main("/actions/" + action.id);
            JsonNode overdue =
                    this.json.readTree(body("/actions/" + action.id + ".json")).get("overdue");
            assertThat(OVERDUE.matcher(page).find()).as(page).isEqualTo(overdue.asBoolean(false));
            assertThat(action.open || !overdue.asBoolean(false)).as(page).isTrue();
            assertThat(page.contains("no later report on the record")).as(page).isEqualTo(overdue.isNull());
            pastDue += overdue.isNull() ? 1 : 0;
        }
        assertThat(pastDue).isPositive();
    }

    @Test
    void aStateLastsSinceADayOnlyWhereThatIsKnown() {
        assertThat(this.actions.stream().filter(action -> action.since != null && action.since.length() < 10))
                .allSatisfy(action ->
                        assertThat(main("/actions/" + action.id)).doesNotContainPattern("State since \\d+ [A-Z]"));
    }

    private static List<String> days(String text) {
        return DAYS.matcher(text).results().map(MatchResult::group).toList();
    }

    private String main(String address) {
        return Jsoup.parse(body(address)).select("main").text();
    }

    private String body(String address) {
        return new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
