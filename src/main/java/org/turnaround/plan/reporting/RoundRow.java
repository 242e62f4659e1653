package org.turnaround.plan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.MoveNotAllowed;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Signals;
import org.turnaround.shared.Options;

/**
 * One action in the update round.
 *
 * @param form as typed so far
 */
record RoundRow(ActionRow action, UpdateForm form, Map<String, String> states, Signals signals, Outcome outcome) {

    /**
     * What became of a row.
     *
     * @param saved it has just been saved
     * @param notTaken why it was tried and is not saved, or null
     */
    record Outcome(boolean saved, @Nullable MoveNotAllowed notTaken) {

        static final Outcome UNTRIED = new Outcome(false, null);
        static final Outcome SAVED = new Outcome(true, null);

        HttpStatus status() {
            if (this.saved) {
                return HttpStatus.OK;
            }
            return clash() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        }

        MoveNotAllowed.@Nullable Why clash() {
            return this.notTaken != null && this.notTaken.why().isClash() ? this.notTaken.why() : null;
        }
    }

    /** A row as typed; where it has to be sent again, ready to be saved on top of what is there now. */
    static RoundRow of(
            ActionRow action, UpdateForm typed, Outcome outcome, Author by, LocalDate today, PlanSettings settings) {
        return new RoundRow(
                action,
                outcome.clash() == null ? typed : typed.onTopOf(action, outcome.clash()),
                Options.of(action.choices(by, today, settings)),
                action.signals(today, settings),
                outcome);
    }

    public boolean saved() {
        return this.outcome.saved();
    }

    /** Why it has to be sent again; the row shows how the action stands now beside the words typed. */
    public MoveNotAllowed.@Nullable Why clash() {
        return this.outcome.clash();
    }

    /** What is wrong with it, by field. */
    public Map<String, String> faults() {
        return this.outcome.notTaken() == null
                ? Map.of()
                : this.outcome.notTaken().faults();
    }

    public @Nullable String fault(String field) {
        return faults().get(field);
    }

    public Map<String, String> ratings() {
        return Options.of(this.action.ratings(), Function.identity(), Function.identity());
    }

    public boolean isFailed() {
        return this.outcome.notTaken() != null;
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
        return saved() ? "round__row--saved" : "";
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
