package org.turnaround.ingest;

import org.turnaround.shared.PartialDate;

/** {@code calls.yaml}: who asked what of whom, and how it was answered. */
final class CallReader implements ItemReader {

    @Override
    public void read(Fields call) {
        PartialDate date = call.date("date");
        String what = call.text("what", 1000);
        Entry entry = Entry.of(Kind.CALL, call.id(), call.place(), call.council(), date)
                .headed(what.length() <= Entry.HEADLINE ? what : what.substring(0, Entry.HEADLINE - 1) + "…", null)
                .who("caller", call.who("by"))
                .who("called-on", call.who("of"))
                .cites(call.sources())
                .restsOn(call.refs("statements", Kind.STATEMENT))
                .answeredIn(call.refs("answer-sources", Kind.SOURCE));
        entry.facts("call")
                .with("number", call.maybeNumber("number"))
                .with("what", what)
                .with("by_note", call.maybeText("by-note", 1000))
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
        call.items().add(entry);
    }
}
