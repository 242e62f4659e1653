package org.turnaround.statement.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.LookupSet;
import org.turnaround.record.EntryKind;
import org.turnaround.record.QuotationChecks;
import org.turnaround.statement.Fidelity;
import org.turnaround.statement.SignatoryState;

/** Statements at the desk: one that resembles another is published only when somebody has said that it is another. */
@Component
class StatementKind extends KindOfEntry<Statement, Statement.Form> {

    private static final Map<String, String> USUAL_CHANNELS = Map.of(
            "Said to the press", "interview press-release press-statement survey-answer reply-through-assistant",
            "Said together", "joint-statement joint-release joint-position-reported quoted-in-joint-statement",
            "Written", "letter column website-post social-media-post staff-email-reported",
            "Spoken elsewhere", "house-of-commons meeting-remark hustings");

    private final Likeness likeness;
    private final SeatWarnings seats;
    private final QuotationReview review;
    private final QuotationChecks checks;

    StatementKind(Shelf shelf, Likeness likeness, SeatWarnings seats, QuotationReview review, QuotationChecks checks) {
        super(EntryKind.STATEMENT, Statement.class, shelf);
        this.likeness = likeness;
        this.seats = seats;
        this.review = review;
        this.checks = checks;
    }

    /** What a list of signatories says; their other states follow from who spoke. */
    @Bean
    static LookupSet statementLookups(Shelf shelf) {
        return new LookupSet(shelf)
                .codes("channel", "select channel from statement", USUAL_CHANNELS)
                .of(
                        "signatory-state",
                        List.of(
                                SignatoryState.SIGNED,
                                SignatoryState.NAMED_AS_SUPPORTING,
                                SignatoryState.DID_NOT_SIGN,
                                SignatoryState.DISSENTED_ELSEWHERE));
    }

    @Override
    protected void rule(Statement.Form form, long id, Faults faults) {
        super.rule(form, id, faults);
        Statement.Facts facts = form.facts();
        faults.require(
                facts.quote() != null || facts.form() == null || facts.form() == Fidelity.REPORTED,
                "facts.quote",
                "Enter the words, or choose “Reported”");
        faults.require(
                facts.quote() == null
                        || form.sources().isEmpty()
                        || form.sources().stream().anyMatch(line -> hasTheseWords(line, facts.quote())),
                "facts.quote",
                "None of its sources has these words, as their wordings stand below");
        faults.require(!isInItself(id, facts.quotedIn()), "facts.quotedIn", "A statement cannot be quoted in itself");
        faults.require(
                form.signatories().stream().allMatch(line -> line.state() != null),
                "signatories",
                "Choose how each of them stands to it");
    }

    /** A source without a wording of its own has the quotation to the letter. */
    private static boolean hasTheseWords(CitationLine line, String quote) {
        return !line.isGone()
                && line.source() != null
                && (line.wording() == null || line.wording().equals(quote));
    }

    private boolean isInItself(long id, @Nullable Long around) {
        return id != 0 && around != null && shelf().holds("""
                                with recursive around as (
                                    select :around as id
                                     union select s.quoted_in_id from statement s join around a on s.id = a.id)
                                select exists (select from around where id = :id)
                                """, Map.of("around", around, "id", id));
    }

    @Override
    protected List<String> obstacles(Statement statement) {
        List<String> obstacles = super.obstacles(statement);
        if (!this.likeness.to(statement.id()).isEmpty()) {
            obstacles.add("It resembles what is on the record already: say below whether it is the same utterance.");
        }
        return obstacles;
    }

    /** Those whose words are alike are asked about when it is stored. */
    @Override
    protected Map<String, String> alike(Statement.Form form, long id) {
        Map<String, String> alike = super.alike(form, id);
        alike.keySet().removeAll(this.likeness.inWords(form, alike.keySet()));
        return alike;
    }

    @Override
    protected Map<String, String> resembled(Statement statement) {
        Map<String, String> resembled = new LinkedHashMap<>();
        this.likeness
                .to(statement.id())
                .forEach(other -> resembled.put("/editor/statements/" + other.id(), other.headline()));
        return resembled;
    }

    @Override
    protected void setApart(Author by, Statement statement) {
        this.likeness.to(statement.id()).forEach(other -> this.likeness.setApart(by, statement.id(), other.id()));
    }

    /** Where those stand who are behind it. */
    @Override
    protected Map<String, String> next(Statement statement) {
        Map<String, String> next = super.next(statement);
        Statement.Form form = statement.form();
        form.sources().stream()
                .map(CitationLine::source)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(source -> next.put(
                        "/editor/articles/new?held=" + source + "&parts=p0:position&p0.by=" + statement.id()
                                + statement.behindIt().stream()
                                        .map(person -> "&p0.person=" + person)
                                        .collect(Collectors.joining()),
                        "where those behind it stand"));
        return next;
    }

    @Override
    protected List<Listed> resembling() {
        return this.likeness.ofDrafts();
    }

    /** A line that says nothing of its person falls away when it is saved. */
    @Override
    protected Statement.Form completed(Statement.Form form, @Nullable Statement there) {
        return form.signedBy(
                form.signatories().stream().filter(line -> !line.isBlank()).toList());
    }

    /** Offers a line for everybody seated that day. */
    @Override
    protected Statement.Form pressed(Statement.Form form, String button) {
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
    protected Map<String, ?> extras(Statement.Form form, long id) {
        return Map.of(
                "seatWarnings", this.seats.of(form),
                "resembling", id == 0 ? List.of() : this.likeness.to(id),
                "quotations", id == 0 ? List.of() : this.review.of(id));
    }

    @Override
    protected void written(Statement statement, Verb verb) {
        this.checks.refreshEntry(statement.id());
    }
}
