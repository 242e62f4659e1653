package org.turnaround.plan;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ChartAxes.Tick;
import org.turnaround.plan.Target.Value;
import org.turnaround.shared.PartialDate;

/**
 * The figures of a target as a line of points, in a picture {@value #WIDTH} wide and {@value #HEIGHT} high, from the
 * plan's first day on. The same figures stand in a table beside it.
 *
 * @param points oldest first
 * @param line the points joined, as SVG's polyline writes them
 * @param aim the height of the target, or null where it is words alone
 * @param due where the due date lies, or null where it is not known
 * @param labels what is written into the picture, where no line runs
 */
public record TargetChart(
        List<Tick> across,
        List<Tick> up,
        List<Point> points,
        String line,
        @Nullable Double aim,
        @Nullable Stretch due,
        List<Label> labels) {

    static final int WIDTH = 360;
    static final int HEIGHT = 230;

    static final double LEFT = 46;
    static final double RIGHT = 330;
    static final double TOP = 30;
    static final double BOTTOM = 196;

    /** A figure at its place; a date that is not a day lies in the middle of the days it can mean. */
    public record Point(double x, double y, BigDecimal figure, PartialDate asAt) {}

    /** The days that a date can mean. */
    public record Stretch(double from, double to) {

        public double width() {
            return this.to - this.from;
        }
    }

    /** Words in the picture; {@code kind} is figure, aim or due, {@code anchor} as SVG's text-anchor. */
    public record Label(String kind, String words, double x, double y, String anchor) {

        private static final double LETTER = 7;
        private static final double ABOVE = 10;
        private static final double BELOW = 3;

        /** The room that the words take at most. */
        Rectangle2D room() {
            double width = LETTER * this.words.length();
            double left = switch (this.anchor) {
                case "start" -> this.x;
                case "end" -> this.x - width;
                default -> this.x - width / 2;
            };
            return new Rectangle2D.Double(left, this.y - ABOVE, width, ABOVE + BELOW);
        }
    }

    /** @return null where there are fewer than two figures, and so nothing to draw */
    static @Nullable TargetChart of(ActionRow action) {
        return action.target().values().size() < 2 ? null : new Drawing(action).chart();
    }

    /** Whether a point has a date that is no day, and so is hollow. */
    public boolean isRough() {
        return this.points.stream().anyMatch(point -> !point.asAt().isExact());
    }

    /** Puts figures and dates into their places, and words beside them. */
    private static final class Drawing {

        private final Target target;
        private final @Nullable PartialDate due;
        private final String dueWords;
        private final ChartAxes axes;
        private final List<Point> points;
        private final List<Label> labels = new ArrayList<>();
        private final List<Line2D> lines = new ArrayList<>();

        Drawing(ActionRow action) {
            this.target = action.target();
            this.due = action.due().ofTarget();
            this.dueWords = action.due().timesMoved() > 0 ? "first due " : "due ";
            this.axes = new ChartAxes(
                    Stream.concat(
                                    Stream.concat(values().map(Value::asAt), Stream.ofNullable(this.due)),
                                    Stream.ofNullable(action.plan().begins()).map(PartialDate::of))
                            .toList(),
                    Stream.concat(values().map(Value::figure), Stream.ofNullable(this.target.aim()))
                            .toList());
            this.points = values().map(value -> new Point(
                            this.axes.x(value.asAt()), this.axes.y(value.figure()), value.figure(), value.asAt()))
                    .toList();
        }

        private Stream<Value> values() {
            return this.target.values().stream();
        }

        TargetChart chart() {
            Double aim = this.target.aim() == null ? null : this.axes.y(this.target.aim());
            Stretch stretch =
                    this.due == null ? null : new Stretch(this.axes.x(this.due.first()), this.axes.x(this.due.last()));
            draw(aim, stretch);
            write(aim, stretch);
            return new TargetChart(
                    this.axes.across(),
                    this.axes.up(),
                    this.points,
                    this.points.stream()
                            .map(point -> point.x() + "," + point.y())
                            .collect(Collectors.joining(" ")),
                    aim,
                    stretch,
                    this.labels);
        }

        private void draw(@Nullable Double aim, @Nullable Stretch stretch) {
            for (int at = 1; at < this.points.size(); at++) {
                Point from = this.points.get(at - 1);
                Point to = this.points.get(at);
                this.lines.add(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
            }
            if (aim != null) {
                this.lines.add(new Line2D.Double(LEFT, aim, RIGHT, aim));
            }
            if (stretch != null) {
                this.lines.add(new Line2D.Double(stretch.from(), TOP, stretch.from(), BOTTOM));
                this.lines.add(new Line2D.Double(stretch.to(), TOP, stretch.to(), BOTTOM));
            }
        }

        private void write(@Nullable Double aim, @Nullable Stretch stretch) {
            if (stretch != null && this.due != null) {
                double x = (stretch.from() + stretch.to()) / 2;
                String words = this.dueWords + this.due.words();
                Stream.of("middle", "end", "start")
                        .map(anchor -> new Label("due", words, x, TOP - 8, anchor))
                        .filter(label -> isInside(label, 0, WIDTH))
                        .findFirst()
                        .ifPresent(this.labels::add);
            }
            named().forEach(point -> put(around(point)));
            if (aim != null) {
                String words = "target " + Target.words(Objects.requireNonNull(this.target.aim()));
                put(Stream.of(RIGHT - 4, (LEFT + RIGHT) / 2, LEFT + 4)
                        .flatMap(x -> Stream.of(aim - 6, aim + 14)
                                .map(y -> new Label(
                                        "aim",
                                        words,
                                        x,
                                        y,
                                        x > RIGHT - 5 ? "end" : x < LEFT + 5 ? "start" : "middle"))));
            }
        }

        /** The first, the last, the highest and the lowest: the one that is asked for most comes first. */
        private Set<Point> named() {
            Comparator<Point> byHeight = Comparator.comparing(Point::y);
            Set<Point> named = new LinkedHashSet<>();
            named.add(this.points.get(this.points.size() - 1));
            named.add(this.points.stream().min(byHeight).orElseThrow());
            named.add(this.points.get(0));
            named.add(this.points.stream().max(byHeight).orElseThrow());
            return named;
        }

        /** The places beside a point, the nearest first. */
        private Stream<Label> around(Point point) {
            String words = Target.words(point.figure());
            return IntStream.of(0, 8, 16, 26)
                    .boxed()
                    .flatMap(far -> Stream.of(
                            new Label("figure", words, point.x(), point.y() - 9 - far, "middle"),
                            new Label("figure", words, point.x(), point.y() + 18 + far, "middle"),
                            new Label("figure", words, point.x() + 8 + far, point.y() + 4, "start"),
                            new Label("figure", words, point.x() - 8 - far, point.y() + 4, "end"),
                            new Label("figure", words, point.x() + 4 + far, point.y() - 8 - far, "start"),
                            new Label("figure", words, point.x() - 4 - far, point.y() - 8 - far, "end"),
                            new Label("figure", words, point.x() + 4 + far, point.y() + 16 + far, "start"),
                            new Label("figure", words, point.x() - 4 - far, point.y() + 16 + far, "end")));
        }

        private void put(Stream<Label> places) {
            places.filter(this::isFree).findFirst().ifPresent(this.labels::add);
        }

        private boolean isFree(Label label) {
            Rectangle2D room = label.room();
            return isInside(label, LEFT + 2, WIDTH)
                    && room.getMinY() >= 0
                    && room.getMaxY() <= BOTTOM
                    && this.lines.stream().noneMatch(line -> line.intersects(room))
                    && this.points.stream().noneMatch(point -> room.intersects(point.x() - 4, point.y() - 4, 8, 8))
                    && this.labels.stream().noneMatch(other -> other.room().intersects(room));
        }

        private static boolean isInside(Label label, double from, double to) {
            return label.room().getMinX() >= from && label.room().getMaxX() <= to;
        }
    }
}
