package org.turnaround.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * A drawing that is ready: {@code fragments/chart.html} makes SVG of it.
 *
 * @param id unique on its page
 * @param title what it shows, for those who do not see it; its facts stand in a table beside it
 * @param marks in the order of drawing
 */
public record Picture(String id, String title, double width, double height, List<Mark> marks) {

    /** The widths that pictures are laid out for: a phone's and a desk's. */
    public static final int NARROW = 328;

    public static final int WIDE = 960;

    /** The marks of one shape. */
    public <M extends Mark> Stream<M> all(Class<M> shape) {
        return this.marks.stream().filter(shape::isInstance).map(shape::cast);
    }
}
