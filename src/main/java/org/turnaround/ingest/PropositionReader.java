package org.turnaround.ingest;

import java.util.List;

/** {@code propositions.yaml}: sentences one can agree or disagree with, and people's dated positions on them. */
final class PropositionReader implements ItemReader {

    @Override
    public void read(Fields proposition) {
        String id = proposition.id();
        Item item = new Item(Kind.PROPOSITION, id, proposition.place());
        item.main()
                .with("record_key", id)
                .with("council_id", proposition.council())
                .with("text", proposition.text("text", 300))
                .with("topic_id", proposition.maybeRef("topic", Kind.TOPIC))
                .with("note", proposition.maybeText("note", 2000));
        proposition.items().add(item);
        proposition.list("positions").forEach(position -> readPosition(position, item.ref()));
    }

    private static void readPosition(Fields position, Ref proposition) {
        String stance = position.word("stance", "agrees", "disagrees", "mixed", "declined", "no-response");
        String silence = position.maybeWord("why-no-answer", "unavailable", "no-reply", "declined", "not-reached");
        if (silence != null && !stance.equals("declined") && !stance.equals("no-response")) {
            position.fault("why-no-answer", "\"why-no-answer\" goes with the stance declined or no-response only");
        }
        Entry entry = Entry.of(Kind.POSITION, position.id(), position.place(), null, position.date("date"))
                .headed(stance, null)
                .who("holder", List.of(position.ref("person", Kind.PERSON)))
                .restsOn(position.refs("statements", Kind.STATEMENT))
                .restsOn(position.refs("meetings", Kind.MEETING))
                .cites(position.sources());
        entry.facts("position")
                .with("proposition_id", proposition)
                .with("stance", stance)
                .with("qualifier", position.maybeText("qualifier", 300))
                .with("via", position.maybeText("via", 200))
                .with("caution", position.maybeText("caution", 500))
                .with("reason", position.maybeText("reason", 300))
                .with("no_answer", silence);
        position.items().add(entry);
        position.end();
    }
}
