package org.turnaround.plan.action;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.shared.PartialDate;

/**
 * When an action is to be done.
 *
 * @param firstDue the first date, which never changes
 * @param due the one in force
 * @param dueText the council's own words for it, which may be all that is known
 * @param proposedDue the one that an officer asks for, until an approver decides
 */
@Embeddable
record Schedule(
        @Nullable PartialDate firstDue,
        @Nullable PartialDate due,
        @Nullable String dueText,
        @Nullable PartialDate proposedDue,
        @Nullable String proposedDueReason,
        @Nullable Long proposedDueBy) {

    static final Schedule NONE = of(null, null);

    static Schedule of(@Nullable PartialDate due, @Nullable String text) {
        return new Schedule(due, due, text, null, null, null);
    }

    /** An officer asks for a new date; the one in force stays until an approver moves it. */
    Schedule proposing(PartialDate to, String reason, Author by) {
        requireAnother(to);
        return new Schedule(this.firstDue, this.due, this.dueText, to, reason, by.id());
    }

    /** An approver moves the date, and so answers whoever asked for one. */
    Schedule moving(PartialDate to, @Nullable String text) {
        requireAnother(to);
        return new Schedule(this.firstDue == null ? to : this.firstDue, to, text, null, null, null);
    }

    /** It is due then because of what still stands of what was said. */
    Schedule following(Reschedule moved) {
        return Objects.equals(this.due, moved.newDue())
                ? this
                : new Schedule(
                        this.firstDue == null ? moved.newDue() : this.firstDue,
                        moved.newDue(),
                        null,
                        this.proposedDue,
                        this.proposedDueReason,
                        this.proposedDueBy);
    }

    Schedule withoutProposal() {
        return new Schedule(this.firstDue, this.due, this.dueText, null, null, null);
    }

    private void requireAnother(PartialDate to) {
        if (this.due != null && this.due.edtf().equals(to.edtf())) {
            throw new ReportNotTaken(Why.DUE, "It is due then already");
        }
    }

    /** The council's own words for the first date, while that is in force. */
    @Nullable
    String firstText() {
        return Objects.equals(this.firstDue, this.due) ? this.dueText : null;
    }
}
