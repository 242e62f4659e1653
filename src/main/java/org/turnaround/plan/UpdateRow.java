package org.turnaround.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow.ActionName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Difference;
import org.turnaround.shared.PartialDate;

/**
 * One line of an action's history: what was said, by whom, and what changed by it.
 *
 * @param id of its entry
 * @param reporter the role that spoke, or null where it is not known
 * @param before the state until then, or null where that was not recorded
 * @param state the state that was reported, or null where none was
 * @param rating the council's own colour that was reported, or null
 * @param note plain text
 * @param value the figure that was reported, or null
 * @param valueAsAt when it was true, or null for the date of the report
 * @param evidenceUrl a link given with the report, or null
 * @param proposed a new due date that was asked for, or null
 * @param proposedReason why; null where no date was asked for, or the reason is not on the record
 * @param moved how the due date moved by it, or null
 * @param madeBy the id of the account that reported it, or null
 * @param answers the id of the account that had asked what this decides, or null
 * @param recorded when it was put on the record, or null where that is not known
 * @param withdrawn why it was taken back; null while it stands
 * @param successor the action that was to take its place from then on, or null
 */
public record UpdateRow(
        long id,
        PartialDate date,
        Lane lane,
        @Nullable String reporter,
        @Nullable ActionState before,
        @Nullable ActionState state,
        @Nullable String rating,
        String note,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        @Nullable PartialDate valueAsAt,
        @Nullable String evidenceUrl,
        @Nullable PartialDate proposed,
        @Nullable String proposedReason,
        @Nullable Moved moved,
        @Nullable ActionName successor,
        @Nullable Long madeBy,
        @Nullable Long answers,
        @Nullable Instant recorded,
        @Nullable String withdrawn,
        List<SourceLine> sources) {

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    /**
     * A due date that was rescheduled.
     *
     * @param from null where there was none before
     * @param approvedBy the role that agreed to it, or null where that is not known
     */
    public record Moved(
            @Nullable PartialDate from,
            PartialDate to,
            String reason,
            @Nullable String approvedBy) {

        /** Nothing where it was not due on any date before. */
        public Difference by() {
            return this.from == null ? Difference.NONE : Difference.between(this.from, this.to);
        }
    }

    /** Whether an update that was made then can still be undone at once. */
    public static boolean isUndoable(@Nullable Instant recorded, Instant now) {
        return recorded != null && recorded.isAfter(now.minus(A_WHILE));
    }

    /** The state is another than before. */
    public boolean changedState() {
        return this.state != null && this.state != this.before;
    }

    public boolean isWithdrawn() {
        return this.withdrawn != null;
    }

    /** An approver decides by it what somebody had asked for. */
    public boolean isDecision() {
        return this.answers != null;
    }

    boolean isBy(Author author) {
        return Objects.equals(this.madeBy, author.id());
    }

    public boolean is(Lane one) {
        return this.lane == one;
    }

    Cursor cursor() {
        return Cursor.of(this.date.sortDay(), this.id);
    }
}
