package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** Any post but a seat in Parliament, as a file gives it. */
record Office(
        String title,
        @Nullable Ref organisation,
        @Nullable Ref council,
        @Nullable String status,
        @Nullable String party,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate knownUntil,
        List<String> observed,
        @Nullable String note,
        List<Ref> sources) {

    /** Reads one of a person's {@code offices}. */
    static Office read(Fields office) {
        Office read = new Office(
                office.text("title", 200),
                office.maybeRef("organisation", Kind.ORGANISATION),
                office.maybeRef("council", Kind.COUNCIL),
                office.maybeWord("status", "permanent", "interim", "acting", "fixed-term"),
                office.maybeText("party", 80),
                office.maybeDate("from"),
                office.maybeDate("until"),
                office.maybeDay("known-by"),
                office.maybeDay("known-until"),
                office.dates("observed").stream().map(PartialDate::edtf).toList(),
                office.maybeText("note", 1000),
                office.sources());
        Spans.check(office, "until", read.from, read.until);
        office.end();
        return read;
    }

    void write(Item person, int number) {
        Row row = person.numberedRow("office", "office-" + number)
                .with("person_id", person.ref())
                .with("title", this.title)
                .with("organisation_id", this.organisation)
                .with("council_id", this.council)
                .with("status", this.status)
                .with("party", this.party)
                .date("starts", this.from)
                .date("ends", this.until)
                .with("known_by", this.knownBy)
                .with("known_until", this.knownUntil)
                .with("observed", this.observed)
                .with("note", this.note);
        person.relateRow("office_source", "office_id", row, this.sources);
    }
}
