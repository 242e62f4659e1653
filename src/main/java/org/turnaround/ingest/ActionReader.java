package org.turnaround.ingest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** {@code actions.yaml}: what the council set out to do, and what was reported of it. */
final class ActionReader implements ItemReader {

    @Override
    public void read(Fields action) {
        String id = action.id();
        Item item = new Item(Kind.ACTION, id, action.place());
        List<Ref> findings = action.refs("findings", Kind.FINDING);
        item.main()
                .with("record_key", id)
                .with("plan_id", action.ref("plan", Kind.PLAN))
                .with("council_id", action.council())
                .with("ref", action.text("ref", 40))
                .with("title", action.text("title", 300))
                .with("summary", Objects.requireNonNullElse(action.maybeText("summary", Entry.SUMMARY), ""))
                .with("owner_role", action.maybeText("owner", 200))
                .with("owner_basis", action.word("owner-basis", "stated", "inferred", "not-found"))
                .with("outcome", action.maybeText("outcome", 2000))
                .with("disputed", action.maybeText("disputed", 2000));
        readDates(action, item);
        readTarget(action, item);
        readState(action, item);
        item.relate("action_topic", "action_id", "topic_id", action.topics());
        item.relate("action_finding", "action_id", "finding_id", findings);
        item.relate("action_source", "action_id", "source_id", action.sources());
        action.list("evidence").forEach(evidence -> readEvidence(evidence, item));
        new ActionReports(action, item).read();
        action.items().add(item);
        action.items().check(() -> checkFindings(action, findings));
    }

    private static void readDates(Fields action, Item item) {
        PartialDate due = action.maybeDate("due");
        PartialDate firstDue = action.maybeDate("first-due");
        item.main()
                .date("first_due", firstDue == null ? due : firstDue)
                .date("due", due)
                .with("due_text", action.maybeText("due-text", 200));
    }

    private static void readTarget(Fields action, Item item) {
        Fields baseline = action.maybeMap("baseline");
        PartialDate asAt = baseline == null ? null : baseline.maybeDate("as-at");
        item.main()
                .with("target", action.maybeText("target", 500))
                .with("measure", action.maybeText("measure", 300))
                .with("unit", action.maybeText("unit", 60))
                .with("target_value", action.maybeNumber("target-value"))
                .with("baseline_value", baseline == null ? null : baseline.maybeNumber("value"))
                .with("baseline_as_at", asAt == null ? null : asAt.edtf());
        if (baseline != null) {
            baseline.end();
        }
    }

    private static void readState(Fields action, Item item) {
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
        item.main().with("state", state).with("state_basis", basis).with("state_reason", ended ? basis : null);
    }

    private static void readEvidence(Fields evidence, Item item) {
        item.row("action_evidence")
                .with("action_id", item.ref())
                .with("source_id", evidence.ref("source", Kind.SOURCE))
                .with("text", evidence.text("text", 1000));
        evidence.end();
    }

    private static void checkFindings(Fields action, List<Ref> findings) {
        for (Ref finding : findings) {
            if (action.items().find(finding) instanceof FormItem item
                    && !Objects.equals(item.council(), action.council())) {
                action.fault("findings", "the finding \"" + finding.key() + "\" is about another council");
            }
        }
    }
}
