package org.turnaround.statement.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.State;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.statement.CommitmentStatus;

/** What came of commitments, at the desk: a part of the commitment, as public as that is. */
@Component
class OutcomeKind extends Kind<Outcome, Outcome.Form> {

    private static final String OUTCOMES = """
            select o.id::text, e.headline || ': ' || replace(o.status, '-', ' ') || ', ' || o.looked_on,
                   to_char(date '9999-12-31' - o.looked_on, '0000000'), e.headline || ' ' || o.text
              from commitment_outcome o join entry e on e.id = o.commitment_id
            """;

    private final Clock clock;

    OutcomeKind(Shelf shelf, Clock clock) {
        super("outcome", Outcome.class, OUTCOMES, shelf);
        this.clock = clock;
    }

    @Override
    protected Outcome.Form blank() {
        return saying(Map.of("facts.lookedOn", LocalDate.now(this.clock)));
    }

    @Override
    protected String title(Outcome.Form form) {
        return promise(form.commitment()).orElseThrow().headline() + ": "
                + form.facts().status().label();
    }

    @Override
    protected String address(Outcome outcome) {
        return EntryKind.COMMITMENT.url(outcome.commitment());
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf(EntryKind.COMMITMENT.code(), ((Outcome) thing).commitment());
    }

    @Override
    protected boolean isPublic(Outcome outcome) {
        return promise(outcome.commitment()).orElseThrow().state() == State.PUBLISHED;
    }

    @Override
    protected @Nullable Long council(Outcome outcome) {
        return promise(outcome.commitment()).orElseThrow().council();
    }

    @Override
    protected void rule(Outcome.Form form, long id, Faults faults) {
        Outcome.Facts facts = form.facts();
        faults.require(
                promise(form.commitment())
                        .filter(promise -> promise.state() == State.WITHDRAWN)
                        .isEmpty(),
                "commitment",
                "It is withdrawn: publish it again before saying what came of it");
        faults.require(
                id == 0
                        || shelf().holds(
                                        "select exists (select from commitment_outcome where id = ? and commitment_id = ?)",
                                        id,
                                        form.commitment()),
                "commitment",
                "What came of one commitment is not what came of another: enter a look of its own");
        faults.after(dateOf(form.commitment()), "the commitment", "facts.lookedOn");
        faults.notAfter(LocalDate.now(this.clock), "facts.lookedOn");
        faults.require(
                facts.status() != CommitmentStatus.CANNOT_BE_ASSESSED || facts.why() != null,
                "facts.why",
                "Enter why it cannot be assessed");
        faults.require(
                facts.status() == null
                        || !facts.status().needsSource()
                        || !form.sources().isEmpty(),
                "sources",
                "Find the later source that shows it, then tick it");
    }

    /** Whoever follows the commitment learns of it. */
    @Override
    protected void written(Outcome outcome, Verb verb, Author by) {
        shelf().change(
                        "update entry set version = version + 1, edited_at = :now, edited_by = :by where id = :id",
                        Map.of("now", Timestamp.from(this.clock.instant()), "by", by.id(), "id", outcome.commitment()));
    }

    /** A commitment that an outcome is of, whatever its state. */
    private record Promise(
            String headline, State state, @Nullable Long council) {}

    private Optional<Promise> promise(@Nullable Long commitment) {
        return shelf()
                .rows(
                        Promise.class,
                        "select headline, state, council_id as council from entry where id = ? and kind = 'commitment'",
                        commitment)
                .stream()
                .findFirst();
    }
}
