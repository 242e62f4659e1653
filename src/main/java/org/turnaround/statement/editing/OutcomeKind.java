package org.turnaround.statement.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Faults;
import org.turnaround.desk.Kind;
import org.turnaround.desk.SqlLookup;
import org.turnaround.desk.State;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.record.EntryKind;
import org.turnaround.statement.CommitmentStatus;
import org.turnaround.statement.editing.OutcomeShelf.Promise;

/** What came of commitments, at the desk: a part of the commitment, as public as that is. */
@Component
class OutcomeKind extends Kind<Outcome, OutcomeForm> {

    private static final String OUTCOMES = """
            select o.id::text, e.headline || ': ' || replace(o.status, '-', ' ') || ', ' || o.looked_on,
                   to_char(date '9999-12-31' - o.looked_on, '0000000'), e.headline || ' ' || o.text
              from commitment_outcome o join entry e on e.id = o.commitment_id
            """;

    private final OutcomeShelf shelf;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutcomeKind(OutcomeRepository outcomes, OutcomeShelf shelf, JdbcClient jdbc, Clock clock) {
        super("outcome", OutcomeForm.class, outcomes);
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected Outcome fresh() {
        return new Outcome();
    }

    @Override
    protected OutcomeForm blank() {
        OutcomeForm blank = super.blank();
        return new OutcomeForm(blank.commitment(), blank.facts().on(LocalDate.now(this.clock)), blank.sources());
    }

    @Override
    protected String title(OutcomeForm form) {
        return promise(form).headline() + ": " + form.facts().status().label();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(OUTCOMES, words, this.jdbc);
    }

    @Override
    protected String address(Outcome outcome) {
        return EntryKind.COMMITMENT.url(outcome.form().commitment());
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf(EntryKind.COMMITMENT.code(), ((Outcome) thing).form().commitment());
    }

    @Override
    protected boolean isPublic(Outcome outcome) {
        return promise(outcome.form()).standing() == State.PUBLISHED;
    }

    @Override
    protected @Nullable Long council(Outcome outcome) {
        return promise(outcome.form()).council();
    }

    @Override
    protected void rule(OutcomeForm form, long id, Faults faults) {
        OutcomeFacts facts = form.facts();
        faults.require(
                form.commitment() == null
                        || this.shelf
                                .promise(form.commitment())
                                .filter(promise -> promise.standing() == State.WITHDRAWN)
                                .isEmpty(),
                "commitment",
                "It is withdrawn: publish it again before saying what came of it");
        faults.require(
                id == 0 || this.shelf.isOf(id, form.commitment()),
                "commitment",
                "What came of one commitment is not what came of another: enter a look of its own");
        faults.require(
                facts.lookedOn() == null || !facts.lookedOn().isAfter(LocalDate.now(this.clock)),
                "facts.lookedOn",
                "The day of the look cannot be in the future");
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

    @Override
    protected void written(Outcome outcome, Verb verb, Author by) {
        this.shelf.touch(outcome.form().commitment(), by.id(), this.clock.instant());
    }

    private Promise promise(OutcomeForm form) {
        return this.shelf.promise(form.commitment()).orElseThrow();
    }
}
