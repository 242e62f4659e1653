package org.turnaround.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A step chart of overall judgements, laid out for a given width: time runs from left to right through lanes, one for
 * each framework, each with its own scale in words. A judgement's line ends where the next one was made; where that was
 * under another framework, the line breaks and goes on in that framework's lane.
 *
 * <p>All lengths are in the drawing's own units, which are CSS pixels at the width it is laid out for.
 *
 * @param description what the drawing shows, for those who do not see it
 */
record JudgementChart(
        int width,
        int height,
        int left,
        int right,
        List<Tick> ticks,
        List<Lane> lanes,
        List<Integer> breaks,
        String description) {

    private static final int ROW = 30;
    private static final int LANE_HEAD = 30;
    private static final int FOOT = 28;
    private static final int EDGE = 12;
    private static final int LETTER = 7;
    private static final int FEWEST_PIXELS_A_TICK = 40;

    /** A year below the drawing. */
    record Tick(int x, int year) {}

    /** A framework's own stretch of the drawing. */
    record Lane(
            int top,
            int bottom,
            String name,
            List<Row> rows,
            List<Step> steps,
            List<String> risers,
            List<Mark> marks) {}

    /** A line of the scale with its words, broken to fit. */
    record Row(int y, List<String> lines) {}

    /** How long a judgement stood; {@code risers} join those of one lane. */
    record Step(int fromX, int toX, int y, @Nullable String code) {}

    /** When it was made. */
    record Mark(int x, int y, @Nullable String code, boolean exact, boolean marked, String title) {}

    /** Nothing is drawn before the first inspection or visit. */
    static @Nullable JudgementChart draw(
            List<InspectionRow> inspections, List<VisitRow> visits, LocalDate today, int width) {
        List<ChartLane> lanes = ChartLane.of(inspections, visits, PartialDate.of(today));
        return lanes.isEmpty() ? null : new Layout(lanes, today, width).chart();
    }

    /** Puts days and rows into their places. */
    private static final class Layout {

        private final List<ChartLane> lanes;
        private final int width;
        private final int left;
        private final LocalDate first;
        private final LocalDate last;
        private int bottom = EDGE;

        Layout(List<ChartLane> lanes, LocalDate today, int width) {
            this.lanes = lanes;
            this.width = width;
            this.left = Math.min(width * 2 / 5, 240);
            this.first = lanes.stream()
                    .flatMap(lane -> lane.points().stream())
                    .map(point -> point.date().sortDay())
                    .min(LocalDate::compareTo)
                    .orElse(today)
                    .withDayOfYear(1);
            this.last = today.plusYears(1).withDayOfYear(1);
        }

        JudgementChart chart() {
            List<Lane> drawn = this.lanes.stream().map(this::lane).toList();
            return new JudgementChart(
                    this.width,
                    this.bottom + FOOT,
                    this.left,
                    this.width - EDGE,
                    ticks(),
                    drawn,
                    breaks(),
                    description());
        }

        private Lane lane(ChartLane lane) {
            int top = this.bottom;
            this.bottom += LANE_HEAD + ROW * lane.rows().size();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < lane.rows().size(); i++) {
                rows.add(new Row(y(top, i), lines(lane.rows().get(i).label())));
            }
            return new Lane(top, this.bottom, lane.name(), rows, steps(lane, top), risers(lane, top), marks(lane, top));
        }

        private List<Step> steps(ChartLane lane, int top) {
            List<Step> steps = new ArrayList<>();
            for (ChartLane.Point point : lane.points()) {
                if (point.until() != null) {
                    steps.add(new Step(x(point.date()), x(point.until()), y(top, point.row()), code(lane, point)));
                }
            }
            return steps;
        }

        /** The upright of each step, as path data, where the next judgement came under the same framework. */
        private List<String> risers(ChartLane lane, int top) {
            List<String> risers = new ArrayList<>();
            for (int i = 1; i < lane.points().size(); i++) {
                ChartLane.Point from = lane.points().get(i - 1);
                ChartLane.Point to = lane.points().get(i);
                if (from.until() != null && from.until().equals(to.date()) && from.row() != to.row()) {
                    risers.add("M" + x(to.date()) + " " + y(top, from.row()) + "V" + y(top, to.row()));
                }
            }
            return risers;
        }

        private List<Mark> marks(ChartLane lane, int top) {
            return lane.points().stream()
                    .map(point -> new Mark(
                            x(point.date()),
                            y(top, point.row()),
                            code(lane, point),
                            point.date().isExact(),
                            point.mark() != null,
                            point.title() + marked(point)))
                    .toList();
        }

        /** Where the line leaves one framework's lane for another's. */
        private List<Integer> breaks() {
            return this.lanes.stream()
                    .filter(lane ->
                            !lane.points().isEmpty() && lane.points().get(0).until() != null)
                    .skip(1)
                    .map(lane -> x(lane.points().get(0).date()))
                    .toList();
        }

        private static @Nullable String code(ChartLane lane, ChartLane.Point point) {
            return lane.rows().get(point.row()).code();
        }

        private static String marked(ChartLane.Point point) {
            return point.mark() == null ? "" : " (" + point.mark() + ")";
        }

        private static int y(int top, int row) {
            return top + LANE_HEAD + ROW * row + ROW / 2;
        }

        private int x(PartialDate date) {
            long days = ChronoUnit.DAYS.between(this.first, date.sortDay());
            long all = ChronoUnit.DAYS.between(this.first, this.last);
            return (int) (this.left + days * (this.width - EDGE - this.left) / all);
        }

        private List<Tick> ticks() {
            int years = this.last.getYear() - this.first.getYear();
            int room = Math.max(1, (this.width - EDGE - this.left) / FEWEST_PIXELS_A_TICK);
            int step = (years + room - 1) / room;
            List<Tick> ticks = new ArrayList<>();
            for (int year = this.first.getYear(); year < this.last.getYear(); year += step) {
                ticks.add(new Tick(x(PartialDate.of(LocalDate.of(year, 1, 1))), year));
            }
            return ticks;
        }

        private List<String> lines(String label) {
            int longest = (this.left - EDGE) / LETTER;
            if (label.length() <= longest || label.lastIndexOf(' ', longest) < 0) {
                return List.of(label);
            }
            int cut = label.lastIndexOf(' ', longest);
            return List.of(label.substring(0, cut), label.substring(cut + 1));
        }

        private String description() {
            return this.lanes.stream()
                    .map(lane -> lane.name() + ": "
                            + lane.points().stream()
                                    .map(point -> lane.rows().get(point.row()).label() + ", "
                                            + point.date().words() + marked(point))
                                    .collect(Collectors.joining("; ")))
                    .collect(Collectors.joining(". ", "", "."));
        }
    }
}
