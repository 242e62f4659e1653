package org.turnaround.plan.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Signals;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.reporting.Round.Line;
import org.turnaround.plan.reporting.Round.Said;
import org.turnaround.shared.Options;

/**
 * One action in the update round.
 *
 * @param line how it stands in the round
 * @param form as typed so far
 * @param saved it has just been saved
 * @param notTaken why it was tried and is not saved, or null
 * @param reader whose page it is
 */
record RoundRow(
        Line line,
        ReportForm form,
        Map<String, String> states,
        Signals signals,
        boolean saved,
        @Nullable ReportNotTaken notTaken,
        Author reader) {

    public ActionRow action() {
        return this.line.action();
    }

    /** Who did it in this round, as the reader is told; null while it is left. */
    public @Nullable String doneBy() {
        Said done = this.line.done();
        return done == null ? null : isOwn() ? "you" : done.by();
    }

    /** The reader said it, and can put it right or take it back. */
    public boolean isOwn() {
        Said done = this.line.done();
        return done != null && done.isBy(this.reader);
    }

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
        return Options.of(action().ratings(), Function.identity(), Function.identity());
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
        return field + "-" + action().id();
    }

    /** Fields that are folded away until they are needed. */
    public boolean isUnfolded() {
        return this.form.hasMore()
                || List.of("evidenceUrl", "due", "dueReason").stream().anyMatch(faults()::containsKey);
    }
}
