package org.turnaround.plan.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.FindingsAndEvidence.Evidence;
import org.turnaround.plan.UpdateRow;
import org.turnaround.plan.action.Decision;

/**
 * What an approver is asked about an action, and what there is to decide it by.
 *
 * @param asks null where nobody asks anything of this approver
 * @param asked the update with which it was asked, or null
 * @param since what was said since the last decision, newest first
 * @param last the last decision, or null
 * @param undoable the approver made that only just, and can undo it
 * @param names of the accounts that made these updates, by their ids: for staff alone
 */
record Question(
        @Nullable Asks asks,
        @Nullable UpdateRow asked,
        List<UpdateRow> since,
        @Nullable UpdateRow last,
        boolean undoable,
        List<Evidence> evidence,
        Map<Long, String> names) {

    enum Asks {
        SIGN_OFF(Decision.SIGN_OFF, Decision.SEND_BACK),
        NEW_DATE(Decision.AGREE, Decision.KEEP);

        private final Decision yes;
        private final Decision no;

        Asks(Decision yes, Decision no) {
            this.yes = yes;
            this.no = no;
        }

        public Decision yes() {
            return this.yes;
        }

        public Decision no() {
            return this.no;
        }
    }

    /** Who made an update: by name where that is known, else by role. */
    public String by(UpdateRow update) {
        String name = update.madeBy() == null ? null : this.names.get(update.madeBy());
        if (name != null) {
            return name;
        }
        return update.reporter() == null ? "somebody of the council" : update.reporter();
    }
}
