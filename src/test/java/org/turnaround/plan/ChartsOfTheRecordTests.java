package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** Every chart that a page of the bundled record draws: what is where, and whether its words can be read. */
@RecordTest
class ChartsOfTheRecordTests {

    private static final String CHARTS = "svg.chart__picture, svg.judgement-chart__drawing";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Actions actions;

    @Autowired
    private ActionHistory history;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @Test
    void noWordsAreStruckThroughOrOverlapOrLeaveThePicture() {
        List<String> addresses = this.jdbc.sql("""
                select '/councils/' || slug || '/inspections' from council
                union all select '/councils/' || c.slug || '/plan?plan=' || p.id from plan p join council c on c.id = p.council_id
                union all select '/actions/' || id from action
                """).query(String.class).list();
        List<String> faults = new ArrayList<>();
        int charts = 0;
        for (String address : addresses) {
            for (Element chart : Jsoup.parse(body(address)).select(CHARTS)) {
                charts++;
                new Drawing(chart).faults().forEach(fault -> faults.add(address + ": " + fault));
            }
        }
        assertThat(charts).isGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTickAndEveryFigureOfATargetStandsAtItsOwnPlace() {
        List<ActionRow> drawn =
                all().stream().filter(action -> TargetChart.of(action) != null).toList();
        assertThat(drawn).hasSizeGreaterThan(2).allSatisfy(action -> {
            TargetChart chart = Objects.requireNonNull(TargetChart.of(action));
            Map<Double, Double> days = new TreeMap<>();
            chart.across().forEach(tick -> days.put(day(tick.words()), tick.at()));
            chart.points().stream()
                    .filter(point -> point.asAt().isExact())
                    .forEach(point -> days.put((double) point.asAt().first().toEpochDay(), point.x()));
            PartialDate due = action.due().ofTarget();
            if (due != null) {
                days.put(
                        (double) due.first().toEpochDay(),
                        Objects.requireNonNull(chart.due()).from());
                days.put(
                        (double) due.last().toEpochDay(),
                        Objects.requireNonNull(chart.due()).to());
            }
            isOneScale(days);
            Map<Double, Double> figures = new TreeMap<>();
            chart.up().forEach(tick -> figures.put(number(tick.words()), tick.at()));
            chart.points().forEach(point -> figures.put(point.figure().doubleValue(), point.y()));
            isOneScale(figures);
            assertThat(chart.up()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void theFirstTheLastThePeakTheTargetAndTheDueDateAreLabelled() {
        for (ActionRow action : all()) {
            TargetChart chart = TargetChart.of(action);
            if (chart != null) {
                List<BigDecimal> figures =
                        chart.points().stream().map(TargetChart.Point::figure).toList();
                BigDecimal peak = figures.stream().max(BigDecimal::compareTo).orElseThrow();
                List<String> words =
                        chart.labels().stream().map(TargetChart.Label::words).toList();
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
            List<StateChart.Bar> bars = StateChart.of(history).bars();
            assertThat(height(bars, true) * history.highest())
                    .isCloseTo(
                            columns.stream()
                                            .mapToInt(StateHistory.Column::allCarried)
                                            .sum()
                                    * 156.0,
                            within(0.5));
        }
        assertThat(carried).isPositive();
    }

    private static double height(List<StateChart.Bar> bars, boolean carried) {
        return bars.stream()
                .filter(bar -> bar.carried() == carried)
                .mapToDouble(StateChart.Bar::height)
                .sum();
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

    private String body(String address) {
        return new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A picture as it stands on its page. Words with a halo cover what was drawn before them. */
    private static final class Drawing {

        private static final double LETTER = 0.62;
        private static final double RISES = 0.7;

        private final Element svg;
        private final List<Stroke> strokes = new ArrayList<>();
        private final Map<String, Room> words = new TreeMap<>();

        private record Stroke(Line2D line, int order) {}

        /** @param covers the order of what it covers, of all that was drawn before */
        private record Room(Rectangle2D place, int covers) {

            boolean isStruckBy(Stroke stroke) {
                return stroke.order > this.covers && stroke.line.intersects(this.place);
            }
        }

        Drawing(Element svg) {
            this.svg = svg;
            for (Element one : svg.select("line, polyline, path.chart-step, text:not(:has(tspan)), tspan")) {
                switch (one.tagName()) {
                    case "line" -> line(one, at(one, "x1"), at(one, "y1"), at(one, "x2"), at(one, "y2"));
                    case "polyline" -> join(one);
                    case "path" -> {
                        String[] d = one.attr("d").substring(1).split("[V ]");
                        line(one, at(d[0]), at(d[1]), at(d[0]), at(d[2]));
                    }
                    default -> write(one);
                }
            }
        }

        private void line(Element one, double fromX, double fromY, double toX, double toY) {
            if (one.closest("pattern, li") == null) {
                this.strokes.add(new Stroke(new Line2D.Double(fromX, fromY, toX, toY), order(one)));
            }
        }

        private int order(Element one) {
            return this.svg.getAllElements().indexOf(one);
        }

        private void join(Element line) {
            String[] points = line.attr("points").split("[ ,]");
            for (int at = 2; at < points.length; at += 2) {
                line(line, at(points[at - 2]), at(points[at - 1]), at(points[at]), at(points[at + 1]));
            }
        }

        private void write(Element text) {
            double size = nearest(text, "font-size");
            double width = LETTER * size * text.text().length();
            double x = nearest(text, "x");
            double y = nearest(text, "y") + (text.hasAttr("dy") ? at(text, "dy") : 0);
            double middle = text.attr("dominant-baseline").equals("middle") ? size / 3 : 0;
            Element anchored = text.closest("[text-anchor]");
            double left = switch (anchored == null ? "start" : anchored.attr("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            this.words.put(
                    text.text() + " at " + x + " " + y,
                    new Room(
                            new Rectangle2D.Double(left, y + middle - RISES * size, width, RISES * size),
                            text.closest(".chart-words") == null ? 0 : order(text)));
        }

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            String[] box = this.svg.attr("viewBox").split(" ");
            Rectangle2D picture = new Rectangle2D.Double(0, 0, at(box[2]), at(box[3]));
            this.words.forEach((text, room) -> {
                if (!picture.contains(room.place)) {
                    faults.add(text + " leaves the picture");
                }
                this.strokes.stream()
                        .filter(room::isStruckBy)
                        .forEach(stroke -> faults.add(text + " is struck through from " + stroke.line.getP1()));
                this.words.forEach((other, there) -> {
                    if (other.compareTo(text) > 0 && there.place.intersects(room.place)) {
                        faults.add(text + " overlaps " + other);
                    }
                });
            });
            return faults;
        }

        private static double nearest(Element text, String name) {
            return at(Objects.requireNonNull(text.closest("[" + name + "]")), name);
        }

        private static double at(Element one, String name) {
            return at(one.attr(name));
        }

        private static double at(String number) {
            return Double.parseDouble(number);
        }
    }
}
