package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of a statement's {@code signatories}: only who signed or was named as supporting gets it on their timeline. */
final class SignatoryReader {

    private static final Set<String> JOINED = Set.of("signed", "named-as-supporting");

    private final Fields signatory;
    private final Entry statement;

    SignatoryReader(Fields signatory, Entry statement) {
        this.signatory = signatory;
        this.statement = statement;
    }

    void read(int position) {
        Ref person = this.signatory.ref("person", Kind.PERSON);
        String state =
                this.signatory.word("state", "signed", "named-as-supporting", "did-not-sign", "dissented-elsewhere");
        this.statement
                .row("signatory")
                .with("statement_id", this.statement.ref())
                .with("person_id", person)
                .with("state", state)
                .with("dissent_id", this.signatory.maybeRef("statement", Kind.STATEMENT))
                .with("note", this.signatory.maybeText("note", 1000))
                .with("position", position);
        if (JOINED.contains(state)) {
            this.statement.who("signatory", person, null);
        }
        this.signatory.end();
        this.signatory.items().check(() -> checkSeat(person));
    }

    /** Whoever ever held a seat is thought to sign as an MP: without a seat that day the date or the name may be wrong. */
    private void checkSeat(Ref person) {
        Item item = this.signatory.items().find(person);
        LocalDate day = (LocalDate) this.statement.main().get("sort_day");
        if (item == null || day == null) {
            return;
        }
        List<Row> seats = item.rows().stream()
                .filter(row -> row.table().equals("membership"))
                .toList();
        if (!seats.isEmpty() && seats.stream().noneMatch(seat -> isHeld(seat, day))) {
            this.signatory.warn(person.key() + " held no seat on " + day + ", as far as the record knows");
        }
    }

    private static boolean isHeld(Row seat, LocalDate day) {
        LocalDate from = either(seat, "starts_first", "known_by");
        LocalDate until = either(seat, "ends_last", "known_until");
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static @Nullable LocalDate either(Row row, String first, String second) {
        Object value = row.get(first);
        return (LocalDate) (value == null ? row.get(second) : value);
    }
}
