package org.turnaround.plan.reporting;

import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionState;
import org.turnaround.shared.PartialDate;

/**
 * What was decided of what somebody asked for.
 *
 * @param council the id of the council
 * @param action the id of the action
 * @param id of the entry in which it stands
 * @param note the reason
 * @param by the name of who decided it: for staff alone
 * @param moved the new due date, or null where it stays
 */
record Answer(
        long council,
        long action,
        String ref,
        String title,
        long id,
        @Nullable ActionState before,
        ActionState state,
        String note,
        PartialDate date,
        @Nullable String by,
        @Nullable PartialDate moved) {

    /** As in: Signed off. */
    public String words() {
        if (this.moved != null) {
            return "The due date moves to " + this.moved.words();
        }
        if (this.before == this.state) {
            return "The due date stays as it is";
        }
        return switch (this.state) {
            case COMPLETE -> "Signed off";
            case IN_PROGRESS -> "Sent back";
            default -> this.state.label();
        };
    }
}
