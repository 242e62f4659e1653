package org.turnaround.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.Target.Value;
import org.turnaround.shared.PartialDate;

/**
 * The figures of a target as a line of points, in a picture {@value #WIDTH} wide and {@value #HEIGHT} high. The same
 * figures stand in a table beside it.
 *
 * @param points oldest first
 * @param line the points joined, as SVG's polyline writes them
 * @param aim the height of the target, or null where it is words alone
 * @param due where the due date lies, or null where it is not known
 */
public record TargetChart(
        List<Point> points,
        String line,
        @Nullable Double aim,
        @Nullable Double due) {

    static final int WIDTH = 360;
    static final int HEIGHT = 190;

    private static final double LEFT = 14;
    private static final double RIGHT = 330;
    private static final double TOP = 24;
    private static final double BOTTOM = 150;

    /** A figure at its place; the first and the last are named in the picture. */
    public record Point(double x, double y, BigDecimal figure, PartialDate asAt, boolean named) {}

    /** @return null where there are fewer than two figures, and so nothing to draw */
    static @Nullable TargetChart of(Target target, @Nullable PartialDate due) {
        if (target.values().size() < 2) {
            return null;
        }
        Stream<PartialDate> days = target.values().stream().map(Value::asAt);
        Scale across = new Scale(
                Stream.concat(days, Stream.ofNullable(due))
                        .mapToDouble(day -> day.last().toEpochDay())
                        .summaryStatistics(),
                LEFT,
                RIGHT);
        Stream<BigDecimal> figures = target.values().stream().map(Value::figure);
        Scale up = new Scale(
                Stream.concat(figures, Stream.ofNullable(target.aim()))
                        .mapToDouble(BigDecimal::doubleValue)
                        .summaryStatistics(),
                BOTTOM,
                TOP);
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < target.values().size(); at++) {
            Value value = target.values().get(at);
            points.add(new Point(
                    across.at(value.asAt().last().toEpochDay()),
                    up.at(value.figure().doubleValue()),
                    value.figure(),
                    value.asAt(),
                    at == 0 || at == target.values().size() - 1));
        }
        return new TargetChart(
                points,
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
                target.aim() == null ? null : up.at(target.aim().doubleValue()),
                due == null ? null : across.at(due.last().toEpochDay()));
    }

    /** From numbers to places. */
    private record Scale(DoubleSummaryStatistics numbers, double from, double to) {

        double at(double number) {
            double span = this.numbers.getMax() - this.numbers.getMin();
            double share = span == 0 ? 0.5 : (number - this.numbers.getMin()) / span;
            return Math.round(10 * (this.from + share * (this.to - this.from))) / 10.0;
        }
    }
}
