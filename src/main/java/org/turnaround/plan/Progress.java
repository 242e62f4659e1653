package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is, with everything that a percentage by itself would hide.
 *
 * @param all its actions, those given up included
 */
public record Progress(List<ActionRow> all, LocalDate today, PlanSettings settings) {

    public int actions() {
        return this.all.size();
    }

    public int in(ActionState state) {
        return count(action -> action.state() == state);
    }

    /** Signed off, at least as complete. */
    public int done() {
        return count(action -> action.state().isDone());
    }

    /** Of all the actions, those given up included: otherwise giving one up would look like progress. Rounded down: 100 is all of them. */
    public int percentDone() {
        return this.all.isEmpty() ? 0 : 100 * done() / actions();
    }

    /** How many were ever rescheduled. */
    public int rescheduled() {
        return count(action -> action.due().timesMoved() > 0);
    }

    /** How often they were rescheduled, all together. */
    public int timesMoved() {
        return this.all.stream().mapToInt(action -> action.due().timesMoved()).sum();
    }

    public int daysMoved() {
        return this.all.stream().mapToInt(action -> action.due().daysMoved()).sum();
    }

    public int overdue() {
        return count(action -> signals(action).isOverdue());
    }

    /** How many did not reach their target when it was due. */
    public int targetsMissed() {
        return count(action -> signals(action).target() == Target.Reading.MISSED);
    }

    /** The last day of the newest report that this rests on, or null where there is none. */
    public @Nullable LocalDate lastWord() {
        return this.all.stream()
                .map(ActionRow::lastReported)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Signals signals(ActionRow action) {
        return action.signals(this.today, this.settings);
    }

    private int count(Predicate<ActionRow> which) {
        return (int) this.all.stream().filter(which).count();
    }
}
