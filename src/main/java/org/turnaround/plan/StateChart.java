package org.turnaround.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Canvas;
import org.turnaround.chart.FigureAxis;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Bar;
import org.turnaround.chart.Mark.Fill;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Words;
import org.turnaround.chart.Picture;
import org.turnaround.chart.Tick;

/** A plan's states over time as columns: hatched what nobody reported again. The same numbers stand in a table beside it. */
public final class StateChart {

    private static final double WIDTH = 360;
    private static final double LEFT = 28;
    private static final double TOP = 8;
    private static final double BOTTOM = 164;
    private static final double HEIGHT = 204;
    private static final double WIDEST_BAR = 30;
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

    private final StateHistory history;
    private final double step;
    private final FigureAxis axis;
    private final Canvas canvas = new Canvas(WIDTH);

    private StateChart(StateHistory history) {
        this.history = history;
        this.step = (WIDTH - LEFT) / Math.max(1, history.columns().size());
        this.axis = new FigureAxis(
                List.of(BigDecimal.ZERO, BigDecimal.valueOf(Math.max(1, history.highest()))), BOTTOM, TOP);
    }

    static Picture of(StateHistory history) {
        return new StateChart(history).picture();
    }

    /** How a bar of a state is filled, where it was reported. */
    public static Fill fill(ActionState state) {
        return switch (state) {
            case NOT_STARTED, SUPERSEDED, WITHDRAWN -> Fill.HOLLOW;
            default -> Fill.SOLID;
        };
    }

    private Picture picture() {
        for (Tick tick : this.axis.ticks(BigDecimal::toPlainString)) {
            this.canvas.draw(
                    Line.across("grid", LEFT, WIDTH, tick.at()),
                    new Words("quiet", tick.words(), LEFT - 5, tick.at() + 4, Anchor.END));
        }
        LocalDate before = null;
        for (int at = 0; at < this.history.columns().size(); at++) {
            StateHistory.Column column = this.history.columns().get(at);
            double middle = LEFT + (at + 0.5) * this.step;
            stack(column, middle);
            day(column.day(), before, middle);
            before = column.day();
        }
        return this.canvas.picture(
                "states", "Actions by state over time; the table below has the same numbers", HEIGHT);
    }

    private void stack(StateHistory.Column column, double middle) {
        int below = 0;
        for (ActionState state : ORDER) {
            int carried = column.carried(state);
            below = bar(state.code(), fill(state), column.in(state) - carried, below, middle);
            below = bar(state.code(), Fill.HATCHED, carried, below, middle);
        }
        bar("unknown", Fill.HOLLOW, column.unknown(), below, middle);
    }

    private int bar(String state, Fill fill, int count, int below, double middle) {
        if (count > 0) {
            double width = Math.min(WIDEST_BAR, this.step * 0.8);
            double top = this.axis.at(BigDecimal.valueOf(below + (long) count));
            double height = this.axis.at(BigDecimal.valueOf(below)) - top;
            this.canvas.draw(new Bar(middle - width / 2, top, width, height, state, fill, null));
        }
        return below + count;
    }

    /** Its month, and its year where that is not the one of the column before. */
    private void day(LocalDate day, @Nullable LocalDate before, double middle) {
        this.canvas.draw(
                Line.upright("tick", middle, BOTTOM, BOTTOM + 4),
                new Words("plain", MONTH.format(day), middle, BOTTOM + 16, Anchor.MIDDLE));
        if (before == null || before.getYear() != day.getYear()) {
            this.canvas.draw(new Words("plain", String.valueOf(day.getYear()), middle, BOTTOM + 31, Anchor.MIDDLE));
        }
    }
}
