package org.turnaround.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.shared.PartialDate;

/** When an action is to be done: the first date, which never changes, the one in force, and the one asked for. */
@Embeddable
class Schedule {

    @Embedded
    private @Nullable PartialDate firstDue;

    @Embedded
    private @Nullable PartialDate due;

    private @Nullable String dueText;

    @Embedded
    private @Nullable PartialDate proposedDue;

    private @Nullable String proposedDueReason;

    private @Nullable Long proposedDueBy;

    /** @param text the council's own words for the date, which may be all that is known */
    Schedule(@Nullable PartialDate due, @Nullable String text) {
        this.firstDue = due;
        this.due = due;
        this.dueText = text;
    }

    protected Schedule() {}

    /** An officer asks for a new date; the one in force stays until an approver moves it. */
    void propose(PartialDate to, String reason, Author by) {
        requireAnother(to);
        this.proposedDue = to;
        this.proposedDueReason = reason;
        this.proposedDueBy = by.id();
    }

    /** An approver moves the date, and so answers whoever asked for one. */
    Reschedule move(PartialDate to, @Nullable String text, Reschedule moved) {
        requireAnother(to);
        this.firstDue = this.firstDue == null ? to : this.firstDue;
        this.due = to;
        this.dueText = text;
        forgetProposal();
        return moved;
    }

    /** It is due then because of what still stands of what was said. */
    void follow(Reschedule moved) {
        PartialDate to = Objects.requireNonNull(moved.newDue());
        this.firstDue = this.firstDue == null ? to : this.firstDue;
        this.dueText = to.equals(this.due) ? this.dueText : null;
        this.due = to;
    }

    void forgetProposal() {
        this.proposedDue = null;
        this.proposedDueReason = null;
        this.proposedDueBy = null;
    }

    /** As it is, so that it can go back there. */
    Stood stood() {
        return new Stood(
                this.firstDue, this.due, this.dueText, this.proposedDue, this.proposedDueReason, this.proposedDueBy);
    }

    void goBack(Stood before) {
        this.firstDue = before.first();
        this.due = before.due();
        this.dueText = before.text();
        this.proposedDue = before.proposed();
        this.proposedDueReason = before.reason();
        this.proposedDueBy = before.by();
    }

    private void requireAnother(PartialDate to) {
        if (this.due != null && this.due.edtf().equals(to.edtf())) {
            throw new DueDateNotAllowed("It is due then already");
        }
    }

    @Nullable
    PartialDate first() {
        return this.firstDue;
    }

    /** The council's own words for the first date, while that is in force. */
    @Nullable
    String firstText() {
        return Objects.equals(this.firstDue, this.due) ? this.dueText : null;
    }

    @Nullable
    PartialDate now() {
        return this.due;
    }

    @Nullable
    PartialDate proposed() {
        return this.proposedDue;
    }

    /** Why the date that is asked for should move; null where none is. */
    @Nullable
    String proposedReason() {
        return this.proposedDueReason;
    }

    /** All of it, as it was. */
    record Stood(
            @Nullable PartialDate first,
            @Nullable PartialDate due,
            @Nullable String text,
            @Nullable PartialDate proposed,
            @Nullable String reason,
            @Nullable Long by) {}
}
