package org.turnaround.ingest;

/** {@code meetings.yaml}: who met, about what, and what came of it. */
final class MeetingReader implements ItemReader {

    @Override
    public void read(Fields meeting) {
        Entry entry = Entry.read(Kind.MEETING, meeting, meeting.date("date")).cites(meeting.sources());
        entry.facts("meeting")
                .with("title", meeting.text("title", 300))
                .with("place", meeting.maybeText("place", 300))
                .with("purpose", meeting.maybeText("purpose", 1000))
                .with("outcome", meeting.maybeText("outcome", 2000))
                .with("attendee_note", meeting.maybeText("attendee-note", 1000))
                .with("status", meeting.word("status", "held", "announced"));
        entry.who("chaired", meeting.who("chairs"))
                .who("attended", meeting.who("attendees"))
                .about(meeting.topics());
        meeting.items().add(entry);
    }
}
