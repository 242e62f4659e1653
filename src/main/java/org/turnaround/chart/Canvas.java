package org.turnaround.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Dot;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Point;
import org.turnaround.chart.Mark.Words;

/** A picture in the making: marks lie over those that were drawn before, and words find a place where nothing runs. */
public final class Canvas {

    private static final double DOT = 4;

    private final double width;
    private final List<Mark> marks = new ArrayList<>();

    public Canvas(double width) {
        this.width = width;
    }

    public void draw(Mark... more) {
        this.marks.addAll(List.of(more));
    }

    /** Writes into the first of some places where no line, dot or word is, above a foot; nowhere if there is none. */
    public boolean write(double foot, Stream<Words> places) {
        List<Words> free = places.filter(words -> isFree(words, foot)).limit(1).toList();
        this.marks.addAll(free);
        return !free.isEmpty();
    }

    /** The places beside a point, the nearest first. */
    public static Stream<Words> around(Point at, String kind, String words) {
        return IntStream.of(0, 8, 16, 26)
                .boxed()
                .flatMap(far -> Stream.of(
                        new Words(kind, words, at.x(), at.y() - 9 - far, Anchor.MIDDLE),
                        new Words(kind, words, at.x(), at.y() + 18 + far, Anchor.MIDDLE),
                        new Words(kind, words, at.x() + 8 + far, at.y() + 4, Anchor.START),
                        new Words(kind, words, at.x() - 8 - far, at.y() + 4, Anchor.END),
                        new Words(kind, words, at.x() + 4 + far, at.y() - 8 - far, Anchor.START),
                        new Words(kind, words, at.x() - 4 - far, at.y() - 8 - far, Anchor.END),
                        new Words(kind, words, at.x() + 4 + far, at.y() + 16 + far, Anchor.START),
                        new Words(kind, words, at.x() - 4 - far, at.y() + 16 + far, Anchor.END)));
    }

    /** The same words at a place with each of their ends. */
    public static Stream<Words> at(double x, double y, String kind, String words) {
        return Stream.of(Anchor.MIDDLE, Anchor.END, Anchor.START).map(anchor -> new Words(kind, words, x, y, anchor));
    }

    public Picture picture(String id, String title, double height) {
        return new Picture(id, title, this.width, height, List.copyOf(this.marks));
    }

    private boolean isFree(Words words, double foot) {
        Rectangle2D room = words.room();
        return room.getMinX() >= 0
                && room.getMaxX() <= this.width
                && room.getMinY() >= 0
                && room.getMaxY() <= foot
                && this.marks.stream().noneMatch(mark -> isInTheWay(mark, room));
    }

    private static boolean isInTheWay(Mark mark, Rectangle2D room) {
        if (mark instanceof Words other) {
            return other.room().intersects(room);
        }
        if (mark instanceof Dot dot) {
            return room.intersects(dot.x() - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT);
        }
        return mark instanceof Line line && strikes(line.through(), room);
    }

    private static boolean strikes(List<Point> points, Rectangle2D room) {
        return IntStream.range(1, points.size())
                .mapToObj(at -> new Line2D.Double(
                        points.get(at - 1).x(),
                        points.get(at - 1).y(),
                        points.get(at).x(),
                        points.get(at).y()))
                .anyMatch(stroke -> stroke.intersects(room));
    }
}
