package org.turnaround.ingest;

import org.turnaround.shared.PartialDate;

/** {@code visits.yaml}: monitoring visits and focused visits, which grade nothing. */
final class VisitReader implements ItemReader {

    @Override
    public void read(Fields visit) {
        PartialDate visited = visit.date("visited");
        PartialDate until = visit.maybeDate("until");
        PartialDate letter = visit.maybeDate("letter");
        Spans.check(visit, "until", visited, until);
        Spans.check(visit, "letter", visited, letter);
        Entry entry = Entry.read(Kind.VISIT, visit, visited).cites(visit.sources());
        entry.facts("visit")
                .with("kind", visit.word("kind", "monitoring", "focused"))
                .with("framework_id", visit.maybeRef("framework", Kind.FRAMEWORK))
                .with("title", visit.text("title", 300))
                .with("number", visit.maybeCount("number"))
                .with("area", visit.maybeText("area", 300))
                .date("visited", visited)
                .date("ended", until)
                .date("letter", letter)
                .with("follows_id", visit.maybeRef("follows", Kind.INSPECTION))
                .with("note", visit.maybeText("note", 2000));
        visit.items().add(entry);
        FindingReader.readAll(visit, entry.ref());
    }
}
