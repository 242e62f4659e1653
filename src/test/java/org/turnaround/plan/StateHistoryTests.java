package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnaround.chart.Mark;
import org.turnaround.plan.StateHistory.Change;
import org.turnaround.plan.StateHistory.Column;

class StateHistoryTests {

    private static final LocalDate START = LocalDate.of(2014, 1, 1);
    private static final LocalDate END = LocalDate.of(2015, 6, 30);
    private static final Map<Long, ActionState> BOTH_BEGUN =
            Map.of(1L, ActionState.IN_PROGRESS, 2L, ActionState.IN_PROGRESS);

    @Test
    void countsTheStateThatWasLastReportedOnEachDay() {
        StateHistory history = StateHistory.of(
                null,
                Map.of(1L, START, 2L, START),
                List.of(
                        new Change(1, LocalDate.of(2014, 3, 1), ActionState.IN_PROGRESS),
                        new Change(2, LocalDate.of(2014, 9, 1), ActionState.IN_PROGRESS),
                        new Change(1, LocalDate.of(2015, 5, 1), ActionState.COMPLETE)),
                END,
                Map.of(1L, ActionState.COMPLETE, 2L, ActionState.IN_PROGRESS));

        Column first = history.columns().get(0);
        assertThat(first.unknown()).isEqualTo(2);
        Column last = history.columns().get(history.columns().size() - 1);
        assertThat(last.day()).isEqualTo(END);
        assertThat(last.in(ActionState.COMPLETE)).isEqualTo(1);
        assertThat(last.in(ActionState.IN_PROGRESS)).isEqualTo(1);
        assertThat(last.unknown()).isZero();
    }

    @Test
    void leavesOutAnActionUntilItBegins() {
        StateHistory history =
                StateHistory.of(null, Map.of(1L, START, 2L, LocalDate.of(2015, 6, 1)), List.of(), END, BOTH_BEGUN);

        assertThat(history.columns().get(0).all()).isEqualTo(1);
        assertThat(history.highest()).isEqualTo(2);
    }

    @Test
    void countsAnActionWithoutAKnownFirstDayAtTheEnd() {
        StateHistory history = StateHistory.of(null, Map.of(1L, START), List.of(), END, BOTH_BEGUN);

        assertThat(history.columns().get(0).all()).isEqualTo(1);
        assertThat(history.columns().get(history.columns().size() - 1).all()).isEqualTo(2);
        assertThat(history.undated()).isEqualTo(1);
    }

    @Test
    void countsAnActionThatCameAfterThePlanEndedAtTheEnd() {
        StateHistory history =
                StateHistory.of(null, Map.of(1L, START, 2L, END.plusDays(1)), List.of(), END, BOTH_BEGUN);

        assertThat(history.columns().get(history.columns().size() - 1).all()).isEqualTo(2);
        assertThat(history.undated()).isZero();
    }

    @Test
    void hasAtMostTenColumnsHoweverLongItIs() {
        StateHistory history = StateHistory.of(null, Map.of(1L, LocalDate.of(1990, 1, 1)), List.of(), END, Map.of());

        assertThat(history.columns()).hasSizeBetween(2, 10);
    }

    @Test
    void beginsOnThePlansFirstDay() {
        LocalDate plan = LocalDate.of(2014, 11, 15);
        StateHistory history = StateHistory.of(plan, Map.of(1L, START), List.of(), END, Map.of());

        assertThat(history.columns().get(0).day()).isEqualTo(plan);
    }

    @Test
    void endsWithTheStatesThatTheRecordHasNow() {
        StateHistory history =
                StateHistory.of(null, Map.of(1L, START), List.of(), END, Map.of(1L, ActionState.SUPERSEDED));

        assertThat(history.columns().get(0).unknown()).isEqualTo(1);
        assertThat(history.columns().get(history.columns().size() - 1).in(ActionState.SUPERSEDED))
                .isEqualTo(1);
    }

    @Test
    void isDrawnWithTheSameNumbers() {
        StateHistory history = StateHistory.of(
                null,
                Map.of(1L, START, 2L, START),
                List.of(),
                START.plusDays(1),
                Map.of(1L, ActionState.COMPLETE, 2L, ActionState.IN_PROGRESS));

        List<Mark.Bar> bars = StateChart.of(history).all(Mark.Bar.class).toList();

        assertThat(bars).extracting(Mark.Bar::tone).containsExactly("unknown", "complete", "in-progress");
        assertThat(bars.get(1).height()).isEqualTo(bars.get(2).height());
    }
}
