package org.turnaround.plan.action;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Lane;
import org.turnaround.shared.PartialDate;

/**
 * What somebody of the council says about an action on one day.
 *
 * @param state the state it is in now, which may be the one it was in
 * @param rating the council's own colour, or null to leave it as it is
 * @param note what happened, and the reason where the move takes one; may be blank where a figure is given
 * @param value a new figure for the target's measure, or null
 * @param valueAsAt when the figure was true; null for the day of the report
 * @param evidenceUrl where evidence can be read, an http address, or null
 * @param due a new due date, or null to leave it as it is
 * @param dueText the new date as it was typed, or null
 * @param dueReason why the date is to move; required with {@code due}
 * @param supersededBy the id of the action that takes its place, or null; only with the state superseded
 */
public record Report(
        ActionState state,
        @Nullable String rating,
        String note,
        @Nullable BigDecimal value,
        @Nullable PartialDate valueAsAt,
        @Nullable String evidenceUrl,
        @Nullable PartialDate due,
        @Nullable String dueText,
        @Nullable String dueReason,
        @Nullable Long supersededBy) {

    /** The note of somebody who looked and found nothing to say. */
    public static final String NO_CHANGE = "Checked: no change.";

    public static final int NOTE = 4000;
    public static final int RATING = 40;
    public static final int DUE = 200;
    public static final int REASON = 1000;
    public static final int URL = 2000;

    public Report {
        if (note.isBlank() && value == null || note.length() > NOTE) {
            throw new IllegalArgumentException("a note or a figure; a note has at most " + NOTE + " characters");
        }
        if (due != null && (dueReason == null || dueReason.isBlank())) {
            throw new IllegalArgumentException("a new due date needs a reason");
        }
        if (supersededBy != null && state != ActionState.SUPERSEDED) {
            throw new IllegalArgumentException("only what is superseded has a successor");
        }
    }

    /** Nothing but a state and a note. */
    public static Report of(ActionState state, String note) {
        return new Report(state, null, note, null, null, null, null, null, null, null);
    }

    public Report withDue(PartialDate newDue, String reason) {
        return new Report(
                state, rating, note, value, valueAsAt, evidenceUrl, newDue, newDue.words(), reason, supersededBy);
    }

    /** As it is told, by whom, and of what state the action was in before. */
    UpdateFacts facts(long action, String reporter, ActionState before) {
        return new UpdateFacts(
                action,
                Lane.COUNCIL,
                reporter,
                before,
                this.state,
                this.rating,
                this.note,
                this.value,
                null,
                this.valueAsAt,
                this.evidenceUrl);
    }

    /** It is news on the day on which it is said, although the same was said before: a figure of that day, or that nothing changed. */
    boolean isOfItsDay() {
        return this.value != null && this.valueAsAt == null || this.note.equals(NO_CHANGE);
    }

    /** The note as the reason of a move. */
    String shortNote() {
        return this.note.length() <= REASON ? this.note : this.note.substring(0, REASON - 1) + "\u2026";
    }
}
