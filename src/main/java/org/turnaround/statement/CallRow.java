package org.turnaround.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.LedgerLines.Participant;

/**
 * A demand on somebody else, with what came of it.
 *
 * @param by those who called; may be empty, then {@code byNote} says what is known of them
 * @param of those called upon
 * @param answer what came of it, in our own words
 * @param lookedOn when an answer was last looked for, or null
 * @param statements in which it was made
 * @param answerSources those that show the answer
 * @param changedAt when somebody last changed it, or null
 */
public record CallRow(
        long id,
        long entryId,
        @Nullable CouncilName council,
        List<Participant> by,
        @Nullable String byNote,
        List<Participant> of,
        String what,
        PartialDate date,
        String answer,
        AnswerStatus status,
        @Nullable LocalDate lookedOn,
        List<StatementRow.Link> statements,
        List<SourceLine> sources,
        List<SourceLine> answerSources,
        @Nullable Instant changedAt) {

    public String url() {
        return "/calls/" + this.id;
    }

    Cursor cursor() {
        return Cursor.of(this.date.sortDay(), this.id);
    }
}
