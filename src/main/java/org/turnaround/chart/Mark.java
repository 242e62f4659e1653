package org.turnaround.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * A piece of a picture, in CSS pixels at the width that it is laid out for. Its tone is a name that the style sheet has a
 * colour for, in both themes; what it stands for is always written or in its title, too.
 */
public sealed interface Mark {

    /** The piece of the template that draws it. */
    default String shape() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** How a bar is filled: what is known, what is carried forward, what has an end that nobody knows, what never was. */
    enum Fill implements Coded {
        SOLID,
        HATCHED,
        FADING,
        HOLLOW
    }

    /** A stretch of time or an amount. */
    record Bar(
            double x,
            double y,
            double width,
            double height,
            String tone,
            Fill fill,
            @Nullable String title) implements Mark {}

    /** A moment or a figure; hollow where it is not exact. */
    record Dot(
            double x,
            double y,
            String tone,
            boolean hollow,
            @Nullable String title) implements Mark {}

    /** The room between two lines, as an interval has it. */
    record Area(List<Point> corners, String tone) implements Mark {

        public String points() {
            return Point.joined(this.corners);
        }
    }

    /** Points joined; its kind chooses the stroke: axis, grid, tick, series, riser, aim, bound, break or today. */
    record Line(String kind, List<Point> through) implements Mark {

        public static Line across(String kind, double from, double to, double y) {
            return new Line(kind, List.of(new Point(from, y), new Point(to, y)));
        }

        public static Line upright(String kind, double x, double top, double bottom) {
            return new Line(kind, List.of(new Point(x, top), new Point(x, bottom)));
        }

        public String points() {
            return Point.joined(this.through);
        }
    }

    /** Words; the kind chooses their ink: strong, quiet, on-fill where they stand on a bar, halo or head where they cover what runs below; any other is plain. */
    record Words(String kind, String words, double x, double y, Anchor anchor) implements Mark {

        /** The height of the letters, and the widest that one is on average. */
        static final double SIZE = 12;

        private static final double LETTER = 0.62 * SIZE;
        private static final double ABOVE = 10;
        private static final double BELOW = 3;

        public static double width(String words) {
            return LETTER * words.length();
        }

        /** The room that they take at most. */
        public Rectangle2D room() {
            double width = width(this.words);
            double left = switch (this.anchor) {
                case START -> this.x;
                case MIDDLE -> this.x - width / 2;
                case END -> this.x - width;
            };
            return new Rectangle2D.Double(left, this.y - ABOVE, width, ABOVE + BELOW);
        }
    }

    /** Which end of words stands at their place. */
    enum Anchor implements Coded {
        START,
        MIDDLE,
        END
    }

    /** A place in a picture, to a tenth of a pixel. */
    record Point(double x, double y) {

        public Point {
            x = Math.round(10 * x) / 10.0;
            y = Math.round(10 * y) / 10.0;
        }

        static String joined(List<Point> points) {
            return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        }
    }
}
