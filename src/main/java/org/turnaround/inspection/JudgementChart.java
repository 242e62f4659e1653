package org.turnaround.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Canvas;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Bar;
import org.turnaround.chart.Mark.Dot;
import org.turnaround.chart.Mark.Fill;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Words;
import org.turnaround.chart.Picture;
import org.turnaround.chart.Tick;
import org.turnaround.chart.TimeAxis;
import org.turnaround.shared.PartialDate;

/**
 * A step chart of overall judgements: time runs from left to right through lanes, one for each framework, each with its
 * own scale in words. A judgement's line ends where the next one was made; where that was under another framework, the
 * line breaks and goes on in that framework's lane.
 */
final class JudgementChart {

    private static final double ROW = 30;
    private static final double LANE_HEAD = 30;
    private static final double EDGE = 17;
    private static final double THICK = 5;
    private static final double FOOT = 24;

    private final List<ChartLane> lanes;
    private final double width;
    private final double left;
    private final TimeAxis axis;
    private final Canvas canvas;

    private JudgementChart(List<ChartLane> lanes, LocalDate today, double width) {
        this.lanes = lanes;
        this.width = width;
        this.left = Math.min(width * 2 / 5, 240);
        this.axis = new TimeAxis(first(lanes, today), today.plusYears(1).withDayOfYear(1), this.left, width - EDGE);
        this.canvas = new Canvas(width);
    }

    /** Nothing is drawn before the first inspection or visit. */
    static @Nullable Picture draw(List<InspectionRow> inspections, List<VisitRow> visits, LocalDate today, int width) {
        List<ChartLane> lanes = ChartLane.of(inspections, visits, PartialDate.of(today));
        return lanes.isEmpty() ? null : new JudgementChart(lanes, today, width).picture();
    }

    private static LocalDate first(List<ChartLane> lanes, LocalDate today) {
        return lanes.stream()
                .flatMap(lane -> lane.points().stream())
                .map(point -> point.date().sortDay())
                .min(LocalDate::compareTo)
                .orElse(today)
                .withDayOfYear(1);
    }

    private Picture picture() {
        double foot = this.lanes.stream().mapToDouble(JudgementChart::height).sum();
        years(foot);
        breaks(foot);
        double top = 0;
        for (ChartLane lane : this.lanes) {
            lane(lane, top);
            top += height(lane);
        }
        return this.canvas.picture(
                "judgements-" + Math.round(this.width),
                "Overall judgements through the years, a lane for each framework; the tables below have the same facts",
                foot + FOOT);
    }

    private static double height(ChartLane lane) {
        return LANE_HEAD + ROW * lane.rows().size();
    }

    private void years(double foot) {
        for (Tick tick : this.axis.years()) {
            this.canvas.draw(
                    Line.upright("grid", tick.at(), 0, foot),
                    new Words("plain", tick.words(), tick.at(), foot + 16, Anchor.MIDDLE));
        }
    }

    /** Where the line leaves one framework's lane for another's. */
    private void breaks(double foot) {
        this.lanes.stream()
                .filter(lane -> !lane.points().isEmpty() && lane.points().get(0).until() != null)
                .skip(1)
                .map(lane -> this.axis.x(lane.points().get(0).date()))
                .forEach(x -> this.canvas.draw(Line.upright("break", x, 0, foot)));
    }

    private void lane(ChartLane lane, double top) {
        this.canvas.draw(
                Line.across("axis", 0, this.width - EDGE, top),
                new Words("head", lane.name(), 0, top + 20, Anchor.START));
        for (int row = 0; row < lane.rows().size(); row++) {
            double y = y(top, row);
            this.canvas.draw(Line.across("grid", this.left, this.width - EDGE, y));
            label(lane.rows().get(row).label(), y);
        }
        for (int at = 0; at < lane.points().size(); at++) {
            if (at > 0) {
                riser(lane.points().get(at - 1), lane.points().get(at), top);
            }
            stood(lane, lane.points().get(at), top);
        }
        lane.points().forEach(point -> made(lane, point, top));
    }

    /** In two lines where it does not fit into one. */
    private void label(String words, double y) {
        int cut = words.lastIndexOf(' ', (int) ((this.left - EDGE) / Words.width("m")));
        if (Words.width(words) <= this.left - EDGE || cut < 0) {
            this.canvas.draw(new Words("halo", words, 0, y + 4, Anchor.START));
        } else {
            this.canvas.draw(
                    new Words("halo", words.substring(0, cut), 0, y - 2, Anchor.START),
                    new Words("halo", words.substring(cut + 1), 0, y + 11, Anchor.START));
        }
    }

    /** The upright of a step, where the next judgement came under the same framework. */
    private void riser(ChartLane.Point from, ChartLane.Point to, double top) {
        if (from.until() != null && from.until().equals(to.date()) && from.row() != to.row()) {
            this.canvas.draw(Line.upright("riser", this.axis.x(to.date()), y(top, from.row()), y(top, to.row())));
        }
    }

    private void stood(ChartLane lane, ChartLane.Point point, double top) {
        if (point.until() != null) {
            double from = this.axis.x(point.date());
            this.canvas.draw(new Bar(
                    from,
                    y(top, point.row()) - THICK / 2,
                    this.axis.x(point.until()) - from,
                    THICK,
                    tone(lane, point),
                    Fill.SOLID,
                    null));
        }
    }

    /** When it was made; with a star where it was not read in Ofsted's own report. */
    private void made(ChartLane lane, ChartLane.Point point, double top) {
        double x = this.axis.x(point.date());
        double y = y(top, point.row());
        boolean marked = point.mark() != null;
        if (marked) {
            this.canvas.draw(new Words("head", "*", x, y - 6, Anchor.MIDDLE));
        }
        this.canvas.draw(new Dot(
                x,
                y,
                tone(lane, point),
                !point.date().isExact(),
                point.title() + (marked ? " (" + point.mark() + ")" : "")));
    }

    private static String tone(ChartLane lane, ChartLane.Point point) {
        String code = lane.rows().get(point.row()).code();
        return code == null ? "not-judged" : code;
    }

    private static double y(double top, int row) {
        return top + LANE_HEAD + ROW * row + ROW / 2;
    }
}
