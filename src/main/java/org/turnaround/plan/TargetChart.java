package org.turnaround.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Scale across = Scale.of(days(target.values(), due), LEFT, RIGHT);
        Scale up = Scale.of(figures(target), BOTTOM, TOP);
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

    private static List<Double> days(List<Value> values, @Nullable PartialDate due) {
        Stream<LocalDate> known = values.stream().map(value -> value.asAt().last());
        return Stream.concat(known, Stream.ofNullable(due == null ? null : due.last()))
                .map(day -> (double) day.toEpochDay())
                .toList();
    }

    private static List<Double> figures(Target target) {
        return Stream.concat(target.values().stream().map(Value::figure), Stream.ofNullable(target.aim()))
                .map(BigDecimal::doubleValue)
                .toList();
    }

    /** From numbers to places. */
    private record Scale(double least, double most, double from, double to) {

        static Scale of(List<Double> numbers, double from, double to) {
            double least =
                    numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most =
                    numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            return new Scale(least, most, from, to);
        }

        double at(double number) {
            double share = this.most == this.least ? 0.5 : (number - this.least) / (this.most - this.least);
            return Math.round(10 * (this.from + share * (this.to - this.from))) / 10.0;
        }
    }
}
