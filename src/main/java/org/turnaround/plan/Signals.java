package org.turnaround.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * What follows from an action's dates and figures as at a day. Nobody types these in. In a plan that has ended nothing more falls
 * due or stale; what was overdue on its last day stays so.
 *
 * @param overdueDays days since the last day that its due date can mean while it is not signed off, or 0
 * @param dueSoon open, and due within the period that counts as soon
 * @param stale open, and without a word from the council for longer than allowed
 * @param silentDays days since the council's last word while it is open, or null where it never said one
 * @param withoutEvidence reported or signed off as done, and no evidence is linked
 * @param waitingDays days that a report of completion has been waiting for sign-off, or null where none waits
 * @param target how the figures stand against the target
 */
public record Signals(
        long overdueDays,
        boolean dueSoon,
        boolean stale,
        @Nullable Long silentDays,
        boolean withoutEvidence,
        @Nullable Long waitingDays,
        Target.Reading target) {

    private static final int YEAR = 365;

    static Signals of(ActionRow action, LocalDate today, PlanSettings settings) {
        LocalDate day = action.plan().lastDayBy(today);
        boolean open = action.state().isOpen();
        boolean watched = open && !action.plan().hasEnded(today);
        PartialDate due = action.due().now();
        long overdue = open && due != null ? Math.max(0, ChronoUnit.DAYS.between(due.last(), day)) : 0;
        return new Signals(
                overdue,
                watched && overdue == 0 && due != null && !due.last().isAfter(day.plus(settings.dueSoon())),
                watched && isStale(action.lastReported(), day, settings),
                watched ? daysSince(action.lastReported(), day) : null,
                saidToBeDone(action.state()) && action.evidence() == 0,
                action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF ? daysSince(action.stateSince(), day) : null,
                action.target().reading(action.due().ofTarget(), today));
    }

    public boolean isOverdue() {
        return this.overdueDays > 0;
    }

    /** Where nobody has said anything for a year, only that the date has passed: more is not known. */
    public String overdueWords() {
        if (this.silentDays != null && this.silentDays > YEAR) {
            return "Due date passed, nothing reported since";
        }
        return "Overdue by " + this.overdueDays + (this.overdueDays == 1 ? " day" : " days");
    }

    private static boolean isStale(@Nullable LocalDate lastWord, LocalDate day, PlanSettings settings) {
        return lastWord == null || lastWord.plus(settings.staleAfter()).isBefore(day);
    }

    private static boolean saidToBeDone(ActionState state) {
        return state.isDone() || state == ActionState.COMPLETE_AWAITING_SIGN_OFF;
    }

    private static @Nullable Long daysSince(@Nullable LocalDate from, LocalDate to) {
        return from == null ? null : ChronoUnit.DAYS.between(from, to);
    }
}
