package org.turnaround.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code appointments.yaml}: who came into a post and who left one. */
final class AppointmentReader implements ItemReader {

    private static final Set<String> DEPARTURES =
            Set.of("stood-down", "announced-departure", "left", "resigned", "redundant");

    @Override
    public void read(Fields appointment) {
        Ref person = appointment.maybeRef("person", Kind.PERSON);
        Ref replaced = appointment.maybeRef("replaces", Kind.PERSON);
        String event = appointment.word(
                "event",
                "announced",
                "named",
                "appointed",
                "elected",
                "started",
                "stood-down",
                "announced-departure",
                "left",
                "resigned",
                "redundant");
        Entry entry = Entry.read(Kind.APPOINTMENT, appointment, appointment.date("date"))
                .cites(appointment.sources());
        entry.facts("appointment")
                .with("person_id", person)
                .with("replaces_id", replaced)
                .with("post", appointment.text("post", 200))
                .with("event", event)
                .with("status", appointment.maybeWord("status", "permanent", "interim", "acting", "fixed-term"))
                .with("vote", appointment.maybeText("vote", 300))
                .with("note", appointment.maybeText("note", 2000));
        part(entry, DEPARTURES.contains(event) ? "subject" : "appointed", person);
        part(entry, "replaced", replaced);
        appointment.items().add(entry);
    }

    private static void part(Entry entry, String part, @Nullable Ref person) {
        if (person != null) {
            entry.who(part, person, null);
        }
    }
}
