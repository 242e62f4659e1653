package org.turnaround.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.LedgerLines.Participant;

/**
 * A promise, with what came of it.
 *
 * @param by those who promised; may be empty, then {@code byNote} says what is known of them
 * @param due by when, where that was said
 * @param overdue the last day that the due date can mean has passed, and no look has found an outcome
 * @param outcomes what was found at each look, newest first; none means not yet assessed
 * @param changedAt when somebody last changed it, or null
 */
public record CommitmentRow(
        long id,
        @Nullable CouncilName council,
        List<Participant> by,
        @Nullable String byNote,
        String headline,
        String promise,
        PartialDate date,
        @Nullable PartialDate due,
        boolean overdue,
        List<Outcome> outcomes,
        List<StatementRow.Link> statements,
        List<SourceLine> sources,
        @Nullable Instant changedAt) {

    /**
     * What one look found.
     *
     * @param late kept, or partly, but after it was due
     * @param why why it cannot be assessed; else mostly null
     */
    public record Outcome(
            CommitmentStatus status,
            boolean late,
            String text,
            @Nullable String why,
            LocalDate lookedOn,
            List<SourceLine> sources) {

        public String label() {
            return this.status.label() + (this.late ? ", late" : "");
        }
    }

    public @Nullable Outcome newest() {
        return this.outcomes.isEmpty() ? null : this.outcomes.get(0);
    }

    /** What the newest look found; not yet assessed where there was none. */
    public CommitmentStatus status() {
        Outcome newest = newest();
        return newest == null ? CommitmentStatus.NOT_YET_ASSESSED : newest.status();
    }

    /** Its day has passed and nobody has looked since: whether it is overdue the record cannot tell. */
    public boolean isUnlooked() {
        Outcome newest = newest();
        return this.overdue
                && this.due != null
                && (newest == null || !newest.lookedOn().isAfter(this.due.last()));
    }

    public String url() {
        return EntryKind.COMMITMENT.url(this.id);
    }

    Cursor cursor() {
        return Cursor.of(this.date.sortDay(), this.id);
    }
}
