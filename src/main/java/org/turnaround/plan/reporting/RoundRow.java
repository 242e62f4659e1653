package org.turnaround.plan.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Signals;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.shared.Options;

/**
 * One action in the update round.
 *
 * @param form as typed so far
 * @param saved it has just been saved
 * @param notTaken why it was tried and is not saved, or null
 */
record RoundRow(
        ActionRow action,
        ReportForm form,
        Map<String, String> states,
        Signals signals,
        boolean saved,
        @Nullable ReportNotTaken notTaken) {

    /** Why it has to be sent again; the row shows how the action stands now beside the words typed. */
    public ReportNotTaken.@Nullable Why clash() {
        return this.notTaken != null && this.notTaken.why().isClash() ? this.notTaken.why() : null;
    }

    /** What is wrong with it, by field. */
    public Map<String, String> faults() {
        return this.notTaken == null ? Map.of() : this.notTaken.faults();
    }

    public @Nullable String fault(String field) {
        return faults().get(field);
    }

    public Map<String, String> ratings() {
        return Options.of(this.action.ratings(), Function.identity(), Function.identity());
    }

    public boolean isFailed() {
        return this.notTaken != null;
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
                || List.of("evidenceUrl", "due", "dueReason").stream().anyMatch(faults()::containsKey);
    }
}
