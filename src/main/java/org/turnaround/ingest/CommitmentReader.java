package org.turnaround.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code commitments.yaml}: who promised what, and what came of it when it was last looked for. */
final class CommitmentReader implements ItemReader {

    @Override
    public void read(Fields commitment) {
        Entry entry = Entry.of(
                        Kind.COMMITMENT,
                        commitment.id(),
                        commitment.place(),
                        commitment.council(),
                        commitment.date("date"))
                .cites(commitment.sources())
                .about(commitment.topics())
                .who("promised", commitment.who("by"));
        String promise = commitment.text("promise", 1000);
        entry.headed(commitment.text("headline", Entry.HEADLINE), promise);
        entry.facts("commitment")
                .with("promise", promise)
                .with("by_note", commitment.maybeText("by-note", 1000))
                .date("due", commitment.maybeDate("due"));
        entry.relate(
                "commitment_statement", "commitment_id", "statement_id", commitment.refs("statements", Kind.STATEMENT));
        Fields outcome = commitment.maybeMap("outcome");
        if (outcome == null) {
            commitment.fault("outcome", "\"outcome\" is missing: it may be not-yet-assessed");
        } else {
            readOutcome(outcome, entry);
        }
        commitment.items().add(entry);
    }

    private static void readOutcome(Fields outcome, Entry commitment) {
        String status = outcome.word(
                "status",
                "not-yet-assessed",
                "in-progress",
                "kept",
                "partly-kept",
                "not-kept",
                "overtaken-by-events",
                "cannot-be-assessed",
                "no-evidence-found");
        @Nullable String why = outcome.maybeText("why", 1000);
        if (status.equals("cannot-be-assessed") && why == null) {
            outcome.fault("why", "\"why\" is missing: say why it cannot be assessed");
        }
        Row row = commitment
                .numberedRow("commitment_outcome", "outcome")
                .with("commitment_id", commitment.ref())
                .with("status", status)
                .with("late", outcome.flag("late"))
                .with("text", outcome.text("text", 2000))
                .with("why", why)
                .with("looked_on", outcome.required("looked-on", outcome.maybeDay("looked-on"), LocalDate.EPOCH));
        commitment.cites("commitment_outcome_source", "outcome_id", row, outcome.maybeSources());
        outcome.end();
    }
}
