package org.turnaround.ingest;

/** {@code events.yaml}: money and any other dated fact. */
final class EventReader implements ItemReader {

    @Override
    public void read(Fields event) {
        Entry entry = Entry.read(Kind.EVENT, event, event.date("date")).cites(event.sources());
        entry.facts("event")
                .with("amount_gbp", event.maybeNumber("amount-gbp"))
                .with("note", event.maybeText("note", 2000));
        entry.who("subject", event.who("people")).about(event.topics());
        event.items().add(entry);
    }
}
