package org.turnaround.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's states over time as columns of a picture {@value #WIDTH} wide and {@value #HEIGHT} high. The same numbers
 * stand in a table beside it, so the picture carries no facts of its own.
 *
 * @param bars the stretches of all columns
 * @param labels the days below them, each below its own column
 * @param ticks the lines across, with their number
 */
public record StateChart(List<Bar> bars, List<Label> labels, List<Tick> ticks) {

    static final int WIDTH = 360;
    static final int HEIGHT = 204;

    private static final int LEFT = 26;
    private static final int TOP = 8;
    private static final int BOTTOM = 164;
    private static final int WIDEST_BAR = 30;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    /** From the ground up: what lasts lies lowest. */
    private static final List<ActionState> ORDER = List.of(
            ActionState.EMBEDDED,
            ActionState.IMPACT_EVIDENCED,
            ActionState.COMPLETE,
            ActionState.COMPLETE_AWAITING_SIGN_OFF,
            ActionState.IN_PROGRESS,
            ActionState.NOT_STARTED,
            ActionState.SUPERSEDED,
            ActionState.WITHDRAWN);

    /** Some actions in one state on one day, reported then or carried forward; {@code state} is its code, or {@code unknown}. */
    public record Bar(String state, boolean carried, double x, double y, double width, double height) {}

    /** The day of a column; the year is null where it is that of the column before. */
    public record Label(double x, String month, @Nullable Integer year) {}

    public record Tick(int number, double y) {}

    static StateChart of(StateHistory history) {
        List<Bar> bars = new ArrayList<>();
        int columns = history.columns().size();
        double step = columns == 0 ? 0 : (WIDTH - LEFT) / (double) columns;
        double scale = (BOTTOM - TOP) / (double) Math.max(1, history.highest());
        for (int at = 0; at < columns; at++) {
            stack(history.columns().get(at), LEFT + at * step, step, scale, bars);
        }
        return new StateChart(bars, labels(history, step), ticks(history.highest(), scale));
    }

    private static void stack(StateHistory.Column column, double x, double step, double scale, List<Bar> bars) {
        double width = Math.min(WIDEST_BAR, step * 0.8);
        double left = x + (step - width) / 2;
        int below = 0;
        for (ActionState state : ORDER) {
            int carried = column.carried(state);
            below = add(bars, state.code(), false, column.in(state) - carried, below, left, width, scale);
            below = add(bars, state.code(), true, carried, below, left, width, scale);
        }
        add(bars, "unknown", false, column.unknown(), below, left, width, scale);
    }

    private static int add(
            List<Bar> bars,
            String state,
            boolean carried,
            int count,
            int below,
            double left,
            double width,
            double scale) {
        if (count > 0) {
            bars.add(new Bar(state, carried, left, BOTTOM - (below + count) * scale, width, count * scale));
        }
        return below + count;
    }

    private static List<Label> labels(StateHistory history, double step) {
        return IntStream.range(0, history.columns().size())
                .mapToObj(at -> {
                    LocalDate day = history.columns().get(at).day();
                    boolean same = at > 0 && history.columns().get(at - 1).day().getYear() == day.getYear();
                    return new Label(LEFT + (at + 0.5) * step, MONTH.format(day), same ? null : day.getYear());
                })
                .toList();
    }

    private static List<Tick> ticks(int highest, double scale) {
        int step = Math.max(1, (int) Math.ceil(highest / 4.0));
        List<Tick> ticks = new ArrayList<>();
        for (int number = 0; number <= highest; number += step) {
            ticks.add(new Tick(number, BOTTOM - number * scale));
        }
        return ticks;
    }
}
