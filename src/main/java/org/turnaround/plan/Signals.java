package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Difference;
import org.turnaround.shared.PartialDate;

/**
 * What follows from an action's dates and figures as at a day. Nobody types these in. In a plan that has ended nothing more falls
 * due or stale; what was past its due date on its last day stays so.
 *
 * @param isPastDue the last day that its due date can mean has passed while no sign-off is on the record
 * @param late from its due date to the last report by which it was open after it; null where the record holds none
 * @param ended its plan has ended
 * @param dueSoon open, and due within the period that counts as soon
 * @param stale open, and without a word from the council for longer than allowed
 * @param withoutEvidence reported or signed off as done, and no evidence is linked
 * @param waiting how long a report of completion has been waiting for sign-off, or null where none waits
 * @param target how the figures stand against the target
 */
public record Signals(
        boolean isPastDue,
        @Nullable Difference late,
        boolean ended,
        boolean dueSoon,
        boolean stale,
        boolean withoutEvidence,
        @Nullable Difference waiting,
        Target.Reading target) {

    static Signals of(ActionRow action, LocalDate today, PlanSettings settings) {
        LocalDate day = action.plan().lastDayBy(today);
        boolean open = action.state().isOpen();
        boolean watched = open && !action.plan().hasEnded(today);
        PartialDate due = action.due().now();
        PartialDate passed = open && due != null && due.last().isBefore(day) ? due : null;
        return new Signals(
                passed != null,
                passed == null ? null : late(passed, action.lastTold()),
                action.plan().hasEnded(today),
                watched && passed == null && due != null && !due.last().isAfter(day.plus(settings.dueSoon())),
                watched && isStale(action.lastReported(), day, settings),
                saidToBeDone(action.state()) && action.evidence() == 0,
                waiting(action, day),
                action.target().reading(action.due().ofTarget(), today));
    }

    /** Whether it is late, null where the record cannot tell: nothing was said of it since its due date. */
    public @Nullable Boolean overdue() {
        if (this.isPastDue && this.late == null) {
            return null;
        }
        return this.isPastDue;
    }

    /** By how much it was late when that was last said: silence since then makes it no later. */
    public String pastDueWords() {
        if (this.late != null) {
            return "Overdue by " + this.late.words() + " when last reported";
        }
        return this.ended
                ? "Due before the plan ended, no later report on the record"
                : "Due date passed, no later report on the record";
    }

    private static @Nullable Difference late(PartialDate due, Optional<PartialDate> told) {
        return told.filter(date -> date.first().isAfter(due.last()))
                .map(date -> Difference.between(due, date))
                .orElse(null);
    }

    private static boolean isStale(@Nullable PartialDate lastWord, LocalDate day, PlanSettings settings) {
        return lastWord == null || lastWord.last().plus(settings.staleAfter()).isBefore(day);
    }

    private static boolean saidToBeDone(ActionState state) {
        return state.isDone() || state == ActionState.COMPLETE_AWAITING_SIGN_OFF;
    }

    private static @Nullable Difference waiting(ActionRow action, LocalDate day) {
        return action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF
                        && action.stateSince() != null
                        && !action.stateSince().first().isAfter(day)
                ? Difference.between(action.stateSince(), PartialDate.of(day))
                : null;
    }
}
