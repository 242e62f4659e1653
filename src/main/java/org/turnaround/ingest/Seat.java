package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** A membership of the House of Commons, as a file gives it. */
record Seat(
        Ref constituency,
        String party,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate knownUntil,
        @Nullable String note,
        List<Ref> sources) {

    /** Reads one of a person's {@code memberships}. */
    static Seat read(Fields seat) {
        Seat read = new Seat(
                constituency(seat),
                seat.text("party", 80),
                seat.maybeDate("from"),
                seat.maybeDate("until"),
                seat.maybeDay("known-by"),
                seat.maybeDay("known-until"),
                seat.maybeText("note", 1000),
                seat.sources());
        if (read.from == null && read.knownBy == null) {
            seat.fault("from", "a membership needs \"from\" or, where that is not known, \"known-by\"");
        }
        Spans.check(seat, "until", read.from, read.until);
        seat.end();
        return read;
    }

    boolean isOpen() {
        return this.until == null && this.knownUntil == null;
    }

    void write(Item person, int number) {
        Row row = person.numberedRow("membership", "membership-" + number)
                .with("person_id", person.ref())
                .with("constituency_id", this.constituency)
                .with("party", this.party)
                .date("starts", this.from)
                .date("ends", this.until)
                .with("known_by", this.knownBy)
                .with("known_until", this.knownUntil)
                .with("note", this.note);
        person.relateRow("membership_source", "membership_id", row, this.sources);
    }

    /** A seat is named by its code, as "Norwich South (2010)", or as a map of name and boundaries. */
    private static Ref constituency(Fields seat) {
        Node node = seat.ask("constituency");
        if (node.map() == null) {
            return seat.ref("constituency", Kind.CONSTITUENCY);
        }
        Values named = new Values(node, seat.items().faults());
        String name = ConstituencyReader.named(named.text("name", 120), named.word("boundaries", "2024", "2010"));
        named.end();
        return seat.checked(name, node, Kind.CONSTITUENCY);
    }
}
