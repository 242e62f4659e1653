package org.turnaround.ingest;

import org.turnaround.shared.PartialDate;

/** {@code interventions.yaml}: boards, commissioners, notices and directions. */
final class InterventionReader implements ItemReader {

    @Override
    public void read(Fields intervention) {
        PartialDate from = intervention.date("from");
        PartialDate until = intervention.maybeDate("until");
        Spans.check(intervention, "until", from, until);
        Entry entry = Entry.read(Kind.INTERVENTION, intervention, from).cites(intervention.sources());
        entry.facts("intervention")
                .with(
                        "type",
                        intervention.word(
                                "type",
                                "improvement-board",
                                "improvement-notice",
                                "minister-letter",
                                "statutory-direction",
                                "adviser",
                                "commissioner",
                                "commissioner-report",
                                "improvement-partner",
                                "member-visits",
                                "written-statement-of-action",
                                "removed-from-intervention"))
                .with("status", intervention.word("status", "issued", "prepared-not-issued"))
                .date("ends", until)
                .with("end_not_found", intervention.flag("end-not-found"))
                .with("reports_to", intervention.maybeText("reports-to", 300))
                .with("recites_id", intervention.maybeRef("recites", Kind.INTERVENTION))
                .with("quote", intervention.quote("quote"));
        intervention.who("by").forEach(one -> entry.who(one.isPerson() ? "author" : "subject", one, null));
        intervention.list("people").forEach(person -> readPerson(person, entry));
        entry.who("in-charge", intervention.refs("organisations", Kind.ORGANISATION));
        intervention.items().add(entry);
    }

    private static void readPerson(Fields person, Entry entry) {
        entry.who("in-charge", person.ref("person", Kind.PERSON), person.maybeText("role", 200));
        person.end();
    }
}
