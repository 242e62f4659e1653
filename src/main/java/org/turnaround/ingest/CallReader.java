package org.turnaround.ingest;

import java.util.List;
import org.turnaround.shared.PartialDate;

/** {@code calls.yaml}: who asked what of whom, and how it was answered. */
final class CallReader implements ItemReader {

    @Override
    public void read(Fields call) {
        String id = call.id();
        PartialDate date = call.date("date");
        Item item = new Item(Kind.CALL, id, call.place());
        item.main()
                .with("record_key", id)
                .with("council_id", call.council())
                .with("what", call.text("what", 1000))
                .with("by_note", call.maybeText("by-note", 1000))
                .date("date", date)
                .with("sort_day", date.sortDay())
                .with("answer", call.text("answer", 2000))
                .with(
                        "answer_status",
                        call.word(
                                "answer-status",
                                "answered",
                                "partly",
                                "not-answered",
                                "no-evidence-found",
                                "not-yet-assessed"))
                .with("looked_on", call.maybeDay("looked-on"));
        parties(item, "by", call.who("by"));
        parties(item, "of", call.who("of"));
        item.relate("call_statement", "call_id", "statement_id", call.refs("statements", Kind.STATEMENT));
        sources(item, call.sources(), false);
        sources(item, call.refs("answer-sources", Kind.SOURCE), true);
        call.items().add(item);
    }

    private static void parties(Item call, String side, List<Ref> parties) {
        for (int i = 0; i < parties.size(); i++) {
            Ref party = parties.get(i);
            call.row("call_party")
                    .with("call_id", call.ref())
                    .with("side", side)
                    .with("person_id", party.isPerson() ? party : null)
                    .with("organisation_id", party.isPerson() ? null : party)
                    .with("position", i);
        }
    }

    private static void sources(Item call, List<Ref> sources, boolean answers) {
        for (Ref source : sources.stream().distinct().toList()) {
            call.row("call_source")
                    .with("call_id", call.ref())
                    .with("source_id", source)
                    .with("answers", answers);
        }
    }
}
