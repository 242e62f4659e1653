package org.turnaround.plan.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Standing;

/**
 * One action in the update round.
 *
 * @param form as typed so far
 * @param faults what is wrong with it, by field
 * @param clash why it has to be sent again; the row shows how the action stands now beside the words typed
 * @param saved it has just been saved
 */
record RoundRow(
        ActionRow action,
        UpdateForm form,
        Map<String, String> states,
        Map<String, String> ratings,
        Standing standing,
        Map<String, String> faults,
        @Nullable Clash clash,
        boolean saved) {

    public @Nullable String fault(String field) {
        return this.faults.get(field);
    }

    public boolean isFailed() {
        return this.clash != null || !this.faults.isEmpty();
    }

    /** Something stands in it that is not saved yet, whether it has been tried or not. */
    public boolean isUnsaved() {
        return isFailed() || this.form.isTouched();
    }

    /** The class of its row, or none. */
    public String look() {
        if (isFailed()) {
            return "round__row--wrong";
        }
        return this.saved ? "round__row--saved" : "";
    }

    /** The id of a field: each row has its own. */
    public String id(String field) {
        return field + "-" + this.action.id();
    }

    /** Fields that are folded away until they are needed. */
    public boolean isUnfolded() {
        return this.form.hasMore()
                || !List.of("evidenceUrl", "due", "dueReason").stream()
                        .filter(this.faults::containsKey)
                        .toList()
                        .isEmpty();
    }
}
