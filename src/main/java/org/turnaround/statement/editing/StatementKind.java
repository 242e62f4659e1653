package org.turnaround.statement.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.desk.Faults;
import org.turnaround.desk.Verb;
import org.turnaround.record.EntryKind;
import org.turnaround.statement.Fidelity;
import org.turnaround.statement.QuotationChecks;

/** Statements at the desk: one that resembles another is published only when somebody has said that it is another. */
@Component
class StatementKind extends EntryDesk<Statement, StatementForm> {

    private final Likeness likeness;
    private final SeatWarnings seats;
    private final QuotationReview review;
    private final QuotationChecks checks;
    private final JdbcClient jdbc;

    StatementKind(
            StatementRepository statements,
            EntryShelf shelf,
            Likeness likeness,
            SeatWarnings seats,
            QuotationReview review,
            QuotationChecks checks,
            JdbcClient jdbc) {
        super(EntryKind.STATEMENT, StatementForm.class, statements, shelf);
        this.likeness = likeness;
        this.seats = seats;
        this.review = review;
        this.checks = checks;
        this.jdbc = jdbc;
    }

    @Override
    protected Statement fresh() {
        return new Statement();
    }

    @Override
    protected void rule(StatementForm form, long id, Faults faults) {
        StatementFacts facts = form.facts();
        faults.require(
                facts.quote() != null || facts.form() == null || facts.form() == Fidelity.REPORTED,
                "facts.quote",
                "Enter the words, or choose “Reported”");
        faults.require(!isInItself(id, facts.quotedIn()), "facts.quotedIn", "A statement cannot be quoted in itself");
        faults.require(
                form.signatories().stream().allMatch(line -> line.state() != null),
                "signatories",
                "Choose how each of them stands to it");
    }

    private boolean isInItself(long id, @Nullable Long around) {
        return id != 0
                && around != null
                && this.jdbc
                        .sql("""
                                with recursive around as (
                                    select :around as id
                                     union select s.quoted_in_id from statement s join around a on s.id = a.id)
                                select exists (select from around where id = :id)
                                """)
                        .param("around", around)
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    protected List<String> obstacles(Statement statement) {
        List<String> obstacles = super.obstacles(statement);
        if (!this.likeness.to(statement.id()).isEmpty()) {
            obstacles.add("It resembles what is on the record already: say below whether it is the same utterance.");
        }
        return obstacles;
    }

    /** A line that says nothing of its person falls away when it is saved. */
    @Override
    protected StatementForm completed(StatementForm form, @Nullable Statement there) {
        return form.signedBy(
                form.signatories().stream().filter(line -> !line.isBlank()).toList());
    }

    /** Offers a line for everybody seated that day. */
    @Override
    protected StatementForm pressed(StatementForm form, String button) {
        if (!button.equals("seats")) {
            return form;
        }
        List<SignatoryLine> lines = new ArrayList<>(form.signatories());
        this.seats.seated(form).stream()
                .filter(person -> lines.stream().noneMatch(line -> line.person().equals(person)))
                .forEach(person -> lines.add(SignatoryLine.of(person)));
        return form.signedBy(lines);
    }

    @Override
    protected Map<String, ?> extras(StatementForm form, long id) {
        return Map.of(
                "seatWarnings", this.seats.of(form),
                "resembling", id == 0 ? List.of() : this.likeness.to(id),
                "quotations", id == 0 ? List.of() : this.review.of(id));
    }

    @Override
    protected void written(Statement statement, Verb verb) {
        this.checks.refreshStatement(statement.id());
    }
}
