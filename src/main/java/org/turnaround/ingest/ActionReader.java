package org.turnaround.ingest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** {@code actions.yaml}: what the council set out to do, and what was reported of it. */
final class ActionReader {

    private ActionReader() {}

    static void action(FormReader form) {
        Keys action = form.keys();
        form.set("council", action.council())
                .key("wording.ownerRole", "owner")
                .set("sources", action.sources())
                .beside("owner_basis", action.word("owner-basis", "stated", "inferred", "not-found"))
                .beside("outcome", action.maybeText("outcome", 2000))
                .beside("disputed", action.maybeText("disputed", 2000));
        readBaseline(form, action.maybeMap("baseline"));
        readState(form, action);
        readDates(form, action, readReports(form, action));
        action.items().check(() -> checkFindings(form));
    }

    private static void readBaseline(FormReader form, @Nullable Keys baseline) {
        form.set("wording.baselineValue", baseline == null ? null : baseline.maybeNumber("value"))
                .set("wording.baselineAsAt", baseline == null ? null : baseline.maybeDate("as-at"));
        if (baseline != null) {
            baseline.end();
        }
    }

    private static void readState(FormReader form, Keys action) {
        String state = action.word(
                "state",
                "not-started",
                "in-progress",
                "complete-awaiting-sign-off",
                "complete",
                "impact-evidenced",
                "embedded",
                "withdrawn",
                "superseded");
        @Nullable String basis = action.maybeText("state-basis", 1000);
        boolean ended = state.equals("withdrawn") || state.equals("superseded");
        if (ended && basis == null) {
            action.fault("state-basis", "\"state-basis\" is missing: say why the action was " + state);
        }
        form.beside("state", state).beside("state_basis", basis).beside("state_reason", ended ? basis : null);
    }

    /**
     * Reports stand in order of their dates.
     *
     * @return to when the last one moved the due date, or null
     */
    private static @Nullable PartialDate readReports(FormReader form, Keys action) {
        Object state = null;
        PartialDate latest = null;
        PartialDate moved = null;
        for (Keys report : action.list("reports")) {
            Object before = state;
            Item told = FormReader.part(
                    Kind.ACTION_UPDATE,
                    report.id(),
                    report,
                    said -> readReport(said, form.item().ref(), action, before));
            state = told.value("facts.state") == null ? before : told.value("facts.state");
            moved = told.value("moved.newDue") instanceof PartialDate to ? to : moved;
            PartialDate date = told.value("entry.date") instanceof PartialDate known ? known : latest;
            if (latest != null && date != null && date.sortDay().isBefore(latest.sortDay())) {
                report.fault(
                        "date",
                        "the reports of an action stand in order of their dates; this one is earlier than the last");
            }
            latest = date;
        }
        return moved;
    }

    private static void readReport(FormReader form, Ref action, Keys of, @Nullable Object stateBefore) {
        Keys report = form.keys();
        form.set("entry.headline", EntryKind.ACTION_UPDATE.label()) // until its action heads it
                .set("entry.summary", null)
                .set("facts.action", action)
                .set("facts.stateBefore", stateBefore)
                .set("facts.note", report.text("text", 4000))
                .set("facts.evidenceUrl", null)
                .set("topics", of.refs("topics", Kind.TOPIC))
                .key("facts.value", "value")
                .key("facts.valueText", "value-text");
        boolean figure = form.item().value("facts.value") != null || form.item().value("facts.valueText") != null;
        form.set("facts.valueAsAt", figure ? report.maybeDate("date") : null);
        readMove(form, report.maybeMap("due-moved"));
    }

    private static void readMove(FormReader form, @Nullable Keys move) {
        form.set("moved.action", null)
                .set("moved.oldDue", move == null ? null : move.maybeDate("from"))
                .set("moved.newDue", move == null ? null : move.date("to"))
                .set("moved.reason", move == null ? null : move.text("reason", 1000))
                .set("moved.approvedBy", move == null ? null : move.maybeText("approved-by", 200));
        if (move != null) {
            move.end();
        }
    }

    /** What it is due by now follows from what was first named, and from the reports that moved it. */
    private static void readDates(FormReader form, Keys action, @Nullable PartialDate moved) {
        PartialDate due = action.maybeDate("due");
        PartialDate first = action.maybeDate("first-due");
        form.set("due", first == null ? due : first);
        PartialDate now = moved == null ? first : moved;
        if (due != null && now != null && !due.edtf().equals(now.edtf())) {
            action.fault("due", "it is due " + now.edtf() + " by \"first-due\" and the reports that moved it");
        }
    }

    private static void checkFindings(FormReader form) {
        Keys action = form.keys();
        for (Ref finding : form.item().refs("findings")) {
            Item item = action.items().find(finding);
            if (item != null && !Objects.equals(item.keys().council(), action.council())) {
                action.fault("findings", "the finding \"" + finding.key() + "\" is about another council");
            }
        }
    }
}
