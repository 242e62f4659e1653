package org.turnaround.plan;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Canvas;
import org.turnaround.chart.FigureAxis;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Dot;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Point;
import org.turnaround.chart.Mark.Words;
import org.turnaround.chart.Picture;
import org.turnaround.chart.TimeAxis;
import org.turnaround.plan.Target.Value;
import org.turnaround.shared.PartialDate;

/**
 * The figures of a target as a line of points, from the plan's first day on; a date that is no day lies in the middle of
 * the days it can mean, and is hollow. The same figures stand in a table beside it.
 */
final class TargetChart {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 230;
    private static final double LEFT = 48;
    private static final double RIGHT = 330;
    private static final double TOP = 30;
    private static final double BOTTOM = 196;

    private final Target target;
    private final @Nullable PartialDate due;
    private final String dueWords;
    private final TimeAxis across;
    private final FigureAxis up;
    private final List<Point> points;
    private final Canvas canvas = new Canvas(WIDTH);

    private TargetChart(ActionRow action) {
        this.target = action.target();
        this.due = action.due().ofTarget();
        this.dueWords = action.due().timesMoved() > 0 ? "first due " : "due ";
        List<PartialDate> dates = Stream.of(
                        this.target.values().stream().map(Value::asAt),
                        Stream.ofNullable(this.due),
                        Stream.ofNullable(action.plan().begins()).map(PartialDate::of))
                .flatMap(several -> several)
                .toList();
        this.across = new TimeAxis(
                dates.stream()
                        .map(PartialDate::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                dates.stream()
                        .map(PartialDate::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                LEFT,
                RIGHT);
        this.up = new FigureAxis(
                Stream.concat(this.target.values().stream().map(Value::figure), Stream.ofNullable(this.target.aim()))
                        .toList(),
                BOTTOM,
                TOP);
        this.points = this.target.values().stream()
                .map(value -> new Point(this.across.x(value.asAt()), this.up.at(value.figure())))
                .toList();
    }

    /** @return null where there are fewer than two figures, and so nothing to draw */
    static @Nullable Picture of(ActionRow action) {
        return action.target().values().size() < 2 ? null : new TargetChart(action).picture();
    }

    private Picture picture() {
        axes();
        dueDate();
        if (this.target.aim() != null) {
            this.canvas.draw(Line.across("aim", LEFT, RIGHT, this.up.at(this.target.aim())));
        }
        this.canvas.draw(new Line("series", this.points));
        for (int at = 0; at < this.points.size(); at++) {
            Point point = this.points.get(at);
            this.canvas.draw(new Dot(
                    point.x(),
                    point.y(),
                    "figure",
                    !this.target.values().get(at).asAt().isExact(),
                    null));
        }
        named().forEach(at -> write(Canvas.around(
                this.points.get(at),
                "strong",
                Target.words(this.target.values().get(at).figure()))));
        aim();
        return this.canvas.picture("figures", "The figures below as a line", HEIGHT);
    }

    private void axes() {
        this.canvas.draw(
                new Line("axis", List.of(new Point(LEFT, TOP), new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM))));
        this.up
                .ticks(Target::words)
                .forEach(tick -> this.canvas.draw(
                        Line.across("tick", LEFT - 4, LEFT, tick.at()),
                        new Words("up", tick.words(), LEFT - 7, tick.at() + 4, Anchor.END)));
        this.across
                .ticks()
                .forEach(tick -> this.canvas.draw(
                        Line.upright("tick", tick.at(), BOTTOM, BOTTOM + 4),
                        new Words("across", tick.words(), tick.at(), BOTTOM + 17, Anchor.MIDDLE)));
    }

    /** The days that it can mean lie between two lines. */
    private void dueDate() {
        if (this.due != null) {
            double from = this.across.x(this.due.first());
            double to = this.across.x(this.due.last());
            this.canvas.draw(Line.upright("bound", from, TOP, BOTTOM), Line.upright("bound", to, TOP, BOTTOM));
            this.canvas.write(TOP, Canvas.at((from + to) / 2, TOP - 8, "plain", this.dueWords + this.due.words()));
        }
    }

    private void aim() {
        if (this.target.aim() != null) {
            double y = this.up.at(this.target.aim());
            String words = "target " + Target.words(this.target.aim());
            write(Stream.of(y - 6, y + 14)
                    .flatMap(height -> Stream.of(
                            new Words("plain", words, RIGHT - 4, height, Anchor.END),
                            new Words("plain", words, (LEFT + RIGHT) / 2, height, Anchor.MIDDLE),
                            new Words("plain", words, LEFT + 4, height, Anchor.START))));
        }
    }

    private void write(Stream<Words> places) {
        this.canvas.write(BOTTOM, places.filter(words -> words.room().getMinX() >= LEFT + 2));
    }

    /** The first, the last, the highest and the lowest: the one that is asked for most comes first. */
    private Set<Integer> named() {
        Comparator<Integer> byHeight =
                Comparator.comparing(at -> this.points.get(at).y());
        List<Integer> all = IntStream.range(0, this.points.size()).boxed().toList();
        Set<Integer> named = new LinkedHashSet<>();
        named.add(this.points.size() - 1);
        named.add(all.stream().min(byHeight).orElseThrow());
        named.add(0);
        named.add(all.stream().max(byHeight).orElseThrow());
        return named;
    }
}
