package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is, with everything that a percentage by itself would hide.
 *
 * @param actions all of them, those given up included
 * @param byState how many are in each state, every state named
 * @param rescheduled how many were ever rescheduled
 * @param timesMoved how often, all together
 * @param daysMoved by how many days, all together
 * @param overdue how many are overdue
 * @param targetsMissed how many did not reach their target when it was due
 * @param lastWord the last day of the newest report that this rests on, or null where there is none
 */
public record Progress(
        int actions,
        Map<ActionState, Integer> byState,
        int rescheduled,
        int timesMoved,
        int daysMoved,
        int overdue,
        int targetsMissed,
        @Nullable LocalDate lastWord) {

    static Progress of(List<ActionRow> actions, LocalDate today, PlanSettings settings) {
        Map<ActionState, Integer> byState = new EnumMap<>(ActionState.class);
        for (ActionState state : ActionState.values()) {
            byState.put(state, (int)
                    actions.stream().filter(action -> action.state() == state).count());
        }
        return new Progress(
                actions.size(),
                byState,
                (int) actions.stream()
                        .filter(action -> action.due().timesMoved() > 0)
                        .count(),
                actions.stream().mapToInt(action -> action.due().timesMoved()).sum(),
                actions.stream().mapToInt(action -> action.due().daysMoved()).sum(),
                (int) actions.stream()
                        .filter(action -> action.standing(today, settings).isOverdue())
                        .count(),
                (int) actions.stream()
                        .filter(action -> action.reading(today) == Target.Reading.MISSED)
                        .count(),
                actions.stream()
                        .map(ActionRow::lastReported)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    public int in(ActionState state) {
        return this.byState.getOrDefault(state, 0);
    }

    /** Signed off, at least as complete. */
    public int done() {
        return this.byState.entrySet().stream()
                .filter(entry -> entry.getKey().isDone())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Of all the actions, those given up included: otherwise giving one up would look like progress. Rounded down: 100 is all of them. */
    public int percentDone() {
        return this.actions == 0 ? 0 : 100 * done() / this.actions;
    }
}
