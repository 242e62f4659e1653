package org.turnaround.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** The {@code reports} of an action, in order of their dates, and what the action says as a whole because of them. */
final class ActionReports {

    private static final Map<String, String> LANES = Map.of(
            "council", "The council reports on", "board", "The board looks at", "inspector", "Inspectors look at");

    private final Fields action;
    private final Item item;
    private final String title;

    private LocalDate latest = LocalDate.MIN;
    private @Nullable String state;

    ActionReports(Fields action, Item item) {
        this.action = action;
        this.item = item;
        this.title = action.text("title", 300);
        item.main()
                .with("latest_value", null)
                .with("latest_text", null)
                .with("latest_as_at", null)
                .with("state_since", null)
                .with("reported_rating", null)
                .with("last_reported_at", null);
    }

    void read() {
        this.action.list("reports").forEach(this::read);
    }

    private void read(Fields report) {
        PartialDate date = report.date("date");
        String lane = report.word("lane", "council", "board", "inspector");
        String text = report.text("text", 4000);
        String headline = LANES.get(lane) + " \u201c" + this.title + "\u201d";
        Entry entry = Entry.of(Kind.ACTION_UPDATE, report.id(), report.place(), report.council(), date)
                .headed(shortened(headline), text)
                .cites(report.sources())
                .about(this.action.topics());
        Row update = entry.facts("action_update")
                .with("action_id", this.item.ref())
                .with("lane", lane)
                .with("reporter", report.maybeText("reporter", 200))
                .with("state_before", this.state)
                .with(
                        "state",
                        report.maybeWord(
                                "state",
                                "not-started",
                                "in-progress",
                                "complete-awaiting-sign-off",
                                "complete",
                                "impact-evidenced",
                                "embedded",
                                "withdrawn",
                                "superseded"))
                .with("reported_rating", report.maybeText("rating", 40))
                .with("note", text)
                .with("value", report.maybeNumber("value"))
                .with("value_text", report.maybeText("value-text", 200));
        boolean valued = update.get("value") != null || update.get("value_text") != null;
        update.with("value_as_at", valued ? date.edtf() : null);
        readMove(report, entry);
        checkOrder(report, date);
        carry(update, date);
        this.action.items().add(entry);
        report.end();
    }

    private void readMove(Fields report, Entry entry) {
        Fields move = report.maybeMap("due-moved");
        if (move == null) {
            return;
        }
        PartialDate from = move.maybeDate("from");
        PartialDate to = move.date("to");
        entry.row("reschedule")
                .with("id", entry.ref())
                .with("action_id", this.item.ref())
                .date("old_due", from)
                .date("new_due", to)
                .with("days", from == null ? null : ChronoUnit.DAYS.between(from.last(), to.last()))
                .with("reason", move.text("reason", 1000))
                .with("approved_by", move.maybeText("approved-by", 200));
        move.end();
    }

    private void checkOrder(Fields report, PartialDate date) {
        if (date.sortDay().isBefore(this.latest)) {
            report.fault(
                    "date",
                    "the reports of an action stand in order of their dates; this one is earlier than the last");
        }
        this.latest = date.sortDay();
    }

    /** What the action shows of itself is what was last reported of it. */
    private void carry(Row update, PartialDate date) {
        Row main = this.item.main();
        if (update.get("value_as_at") != null) {
            main.with("latest_value", update.get("value"))
                    .with("latest_text", update.get("value_text"))
                    .with("latest_as_at", date.edtf());
        }
        if (update.get("state") != null && !update.get("state").equals(this.state)) {
            this.state = String.valueOf(update.get("state"));
            main.with("state_since", date.first());
        }
        if (update.get("reported_rating") != null) {
            main.with("reported_rating", update.get("reported_rating"));
        }
        if ("council".equals(update.get("lane"))) {
            main.with("last_reported_at", date.last());
        }
    }

    private static String shortened(String headline) {
        return headline.length() <= Entry.HEADLINE
                ? headline
                : headline.substring(0, Entry.HEADLINE - 2) + "\u2026\u201d";
    }
}
