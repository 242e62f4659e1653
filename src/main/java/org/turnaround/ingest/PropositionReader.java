package org.turnaround.ingest;

import org.turnaround.shared.PartialDate;

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
        String id = position.id();
        PartialDate date = position.date("date");
        Item item = new Item(Kind.POSITION, id, position.place());
        item.main()
                .with("record_key", id)
                .with("proposition_id", proposition)
                .with("person_id", position.ref("person", Kind.PERSON))
                .date("date", date)
                .with("sort_day", date.sortDay())
                .with("qualifier", position.maybeText("qualifier", 300))
                .with("via", position.maybeText("via", 200))
                .with("caution", position.maybeText("caution", 500))
                .with("reason", position.maybeText("reason", 300));
        readStance(position, item);
        item.relate("position_entry", "position_id", "entry_id", position.refs("statements", Kind.STATEMENT));
        item.relate("position_entry", "position_id", "entry_id", position.refs("meetings", Kind.MEETING));
        item.relate("position_source", "position_id", "source_id", position.sources());
        position.items().add(item);
        position.end();
    }

    private static void readStance(Fields position, Item item) {
        String stance = position.word("stance", "agrees", "disagrees", "mixed", "declined", "no-response");
        String silence = position.maybeWord("why-no-answer", "unavailable", "no-reply", "declined", "not-reached");
        if (silence != null && !stance.equals("declined") && !stance.equals("no-response")) {
            position.fault("why-no-answer", "\"why-no-answer\" goes with the stance declined or no-response only");
        }
        item.main().with("stance", stance).with("no_answer", silence);
    }
}
