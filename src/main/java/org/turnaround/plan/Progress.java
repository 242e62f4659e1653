package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Difference;
import org.turnaround.shared.PartialDate;

/**
 * How far a plan is, with everything that a percentage by itself would hide.
 *
 * @param all its actions that the record holds, those given up included
 */
public record Progress(PlanRow plan, List<ActionRow> all, LocalDate today, PlanSettings settings) {

    private static final int TOO_FEW = 5;

    public int actions() {
        return this.all.size();
    }

    public int in(ActionState state) {
        return count(action -> action.state() == state);
    }

    /** Whether the council or its board has said anything of any of them. */
    public boolean isReported() {
        return this.all.stream()
                .map(action -> action.lanes().keySet())
                .anyMatch(lanes -> lanes.contains(Lane.COUNCIL.code()) || lanes.contains(Lane.BOARD.code()));
    }

    /** Whether the record is known to hold every action of the plan. */
    public boolean isWhole() {
        return Objects.equals(this.plan.actionsInAll(), actions());
    }

    /** How many are done: signed off where somebody did, and else by our reading. A share is only given of a whole, and not of a few. */
    public String words() {
        if (!isReported()) {
            return "No report of the council or its board on this plan is on the record";
        }
        int read = count(ActionRow::isDoneByReading);
        int signed = count(action -> action.state().isDone()) - read;
        String of =
                " of " + actions() + (actions() == 1 ? " action" : " actions") + (isWhole() ? "" : " on the record");
        if (signed == 0 && read > 0) {
            return read + of + " complete by our reading";
        }
        return signed + of + " signed off" + share(signed) + (read > 0 ? ", " + read + " complete by our reading" : "");
    }

    /** Of all the actions, those given up included: otherwise giving one up would look like progress. Rounded down: 100 is all of them. */
    private String share(int signed) {
        return isWhole() && actions() >= TOO_FEW ? " (" + 100 * signed / actions() + " per cent)" : "";
    }

    /** How many were ever rescheduled. */
    public int rescheduled() {
        return count(action -> action.due().timesMoved() > 0);
    }

    /** How often they were rescheduled, all together. */
    public int timesMoved() {
        return this.all.stream().mapToInt(action -> action.due().timesMoved()).sum();
    }

    /** By how much, all together. */
    public Difference moved() {
        return this.all.stream().map(action -> action.due().moved()).reduce(Difference.NONE, Difference::plus);
    }

    public int pastDue() {
        return count(action -> signals(action).isPastDue());
    }

    /** How many did not reach their target when it was due. */
    public int targetsMissed() {
        return count(action -> signals(action).target() == Target.Reading.MISSED);
    }

    /** The date of the newest report that this rests on, or null where there is none. */
    public @Nullable PartialDate lastWord() {
        return this.all.stream()
                .map(ActionRow::lastReported)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::last))
                .orElse(null);
    }

    private Signals signals(ActionRow action) {
        return action.signals(this.today, this.settings);
    }

    private int count(Predicate<ActionRow> which) {
        return (int) this.all.stream().filter(which).count();
    }
}
