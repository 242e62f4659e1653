package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;
import org.turnaround.chart.FigureAxis;
import org.turnaround.chart.Mark;
import org.turnaround.chart.Picture;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** The charts of every plan and every target of the bundled record: what is where. */
@RecordTest
class ChartsOfTheRecordTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Actions actions;

    @Autowired
    private ActionHistory history;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @Test
    void everyTickAndEveryFigureOfATargetStandsAtItsOwnPlace() {
        List<ActionRow> drawn =
                all().stream().filter(action -> TargetChart.of(action) != null).toList();
        assertThat(drawn).hasSizeGreaterThan(2).allSatisfy(action -> {
            Picture chart = Objects.requireNonNull(TargetChart.of(action));
            Map<Double, Double> days = new TreeMap<>();
            words(chart, "across").forEach(tick -> days.put(day(tick.words()), tick.x()));
            Map<Double, Double> figures = new TreeMap<>();
            words(chart, "up").forEach(tick -> figures.put(number(tick.words()), tick.y() - 4));
            assertThat(figures).hasSizeGreaterThan(1);
            List<Mark.Dot> points = chart.all(Mark.Dot.class).toList();
            for (int at = 0; at < points.size(); at++) {
                Target.Value value = action.target().values().get(at);
                figures.put(value.figure().doubleValue(), points.get(at).y());
                if (value.asAt().isExact()) {
                    days.put(
                            (double) value.asAt().first().toEpochDay(),
                            points.get(at).x());
                }
            }
            PartialDate due = action.due().ofTarget();
            if (due != null) {
                List<Mark.Line> bounds = chart.all(Mark.Line.class)
                        .filter(line -> line.kind().equals("bound"))
                        .toList();
                days.put(
                        (double) due.first().toEpochDay(),
                        bounds.get(0).through().get(0).x());
                days.put(
                        (double) due.last().toEpochDay(),
                        bounds.get(1).through().get(0).x());
            }
            isOneScale(days);
            isOneScale(figures);
        });
    }

    @Test
    void aFigureThatIsWholeHasWholeTicks() {
        for (ActionRow action : all()) {
            Picture chart = TargetChart.of(action);
            if (chart != null
                    && action.target().values().stream()
                            .allMatch(
                                    value -> value.figure().stripTrailingZeros().scale() <= 0)
                    && (action.target().aim() == null
                            || action.target().aim().stripTrailingZeros().scale() <= 0)) {
                assertThat(words(chart, "up"))
                        .as(action.title())
                        .noneMatch(tick -> tick.words().contains("."));
            }
        }
    }

    @Test
    void theFirstTheLastThePeakTheTargetAndTheDueDateAreLabelled() {
        for (ActionRow action : all()) {
            Picture chart = TargetChart.of(action);
            if (chart != null) {
                List<BigDecimal> figures = action.target().values().stream()
                        .map(Target.Value::figure)
                        .toList();
                BigDecimal peak = figures.stream().max(BigDecimal::compareTo).orElseThrow();
                List<String> words =
                        chart.all(Mark.Words.class).map(Mark.Words::words).toList();
                assertThat(words)
                        .as(action.title())
                        .contains(
                                Target.words(figures.get(0)),
                                Target.words(figures.get(figures.size() - 1)),
                                Target.words(peak));
                assertThat(action.target().aim() == null
                                || words.contains(
                                        "target " + Target.words(action.target().aim())))
                        .isTrue();
                PartialDate due = action.due().ofTarget();
                assertThat(due == null || words.stream().anyMatch(one -> one.endsWith("due " + due.words())))
                        .as(action.title())
                        .isTrue();
            }
        }
    }

    private static List<Mark.Words> words(Picture chart, String kind) {
        return chart.all(Mark.Words.class)
                .filter(words -> words.kind().equals(kind))
                .toList();
    }

    /** A column shows as reported what was reported since the one before, and everything else as carried forward. */
    @Test
    void whatNobodyReportedAgainIsCarriedForward() {
        int carried = 0;
        for (PlanRow plan : plans()) {
            List<ActionRow> held = all().stream()
                    .filter(action -> action.plan().id() == plan.id())
                    .toList();
            StateHistory history = this.history.ofPlan(plan, held, LocalDate.now(this.clock));
            List<StateHistory.Column> columns = history.columns();
            if (plan.starts() != null && !columns.isEmpty()) {
                assertThat(columns.get(0).day()).isEqualTo(plan.starts().first());
            }
            LocalDate before = columns.get(0).day().minusDays(1);
            for (StateHistory.Column column : columns) {
                int reported = column.all() - column.unknown() - column.allCarried();
                assertThat(reported)
                        .as("%s on %s", plan.title(), column.day())
                        .isLessThanOrEqualTo(reports(plan, before, column.day()));
                carried += column.allCarried();
                before = column.day();
            }
            double unit = 156.0 / Math.max(1, top(history.highest()));
            assertThat(StateChart.of(history)
                            .all(Mark.Bar.class)
                            .filter(bar -> bar.fill() == Mark.Fill.HATCHED)
                            .mapToDouble(Mark.Bar::height)
                            .sum())
                    .isCloseTo(
                            columns.stream()
                                            .mapToInt(StateHistory.Column::allCarried)
                                            .sum()
                                    * unit,
                            within(2.0));
        }
        assertThat(carried).isPositive();
    }

    /** The figure at the top of the picture. */
    private static double top(int highest) {
        return new FigureAxis(List.of(BigDecimal.ZERO, BigDecimal.valueOf(Math.max(1, highest))), 0, 1)
                .ticks(BigDecimal::toPlainString).stream()
                        .mapToDouble(tick -> Double.parseDouble(tick.words()))
                        .max()
                        .orElseThrow();
    }

    private int reports(PlanRow plan, LocalDate after, LocalDate until) {
        return this.jdbc
                .sql("""
                select count(distinct u.action_id) from action_update u join action a on a.id = u.action_id
                  join entry e on e.id = u.id and e.state = 'published'
                 where a.plan_id = ? and u.state is not null and e.sort_day > ? and e.sort_day <= ?
                """)
                .params(plan.id(), after, until)
                .query(Integer.class)
                .single();
    }

    private List<PlanRow> plans() {
        return councils().flatMap(id -> this.plans.ofCouncil(id).stream()).toList();
    }

    private List<ActionRow> all() {
        return councils().flatMap(id -> this.actions.ofCouncil(id).stream()).toList();
    }

    private Stream<Long> councils() {
        return this.jdbc.sql("select distinct council_id from plan order by 1").query(Long.class).list().stream();
    }

    private static double day(String words) {
        return DateReader.read(words).orElseThrow().first().toEpochDay();
    }

    private static double number(String words) {
        return Double.parseDouble(words.replace(",", ""));
    }

    private static void isOneScale(Map<Double, Double> places) {
        List<Map.Entry<Double, Double>> all = List.copyOf(places.entrySet());
        Map.Entry<Double, Double> first = all.get(0);
        Map.Entry<Double, Double> last = all.get(all.size() - 1);
        double slope = (last.getValue() - first.getValue()) / (last.getKey() - first.getKey());
        assertThat(all)
                .hasSizeGreaterThan(1)
                .allSatisfy(place -> assertThat(place.getValue())
                        .isCloseTo(first.getValue() + slope * (place.getKey() - first.getKey()), within(0.3)));
    }
}
