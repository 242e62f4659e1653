package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** One of a plan's {@code versions}: approved, refreshed or reported on a day. */
final class PlanVersionReader {

    private final Fields version;
    private final Item plan;

    PlanVersionReader(Fields version, Item plan) {
        this.version = version;
        this.plan = plan;
    }

    void read(List<Ref> planSources) {
        PartialDate date = this.version.date("date");
        String number = this.version.maybeText("number", 40);
        String key = PlanReader.versionKey(this.plan, number == null ? date.edtf() : number);
        List<Ref> sources = this.version.maybeSources();
        Entry entry = Entry.of(Kind.PLAN_VERSION, key, this.version.place(), this.version.council(), date)
                .headed(this.version.text("headline", Entry.HEADLINE), this.version.text("event", Entry.SUMMARY))
                .cites(sources.isEmpty() ? planSources : sources);
        entry.facts("plan_version")
                .with("plan_id", this.plan.ref())
                .with("number", number)
                .with("label", this.version.maybeText("label", 200))
                .with("approved_by", this.version.maybeText("approved-by", 300))
                .with("supersedes_id", superseded());
        this.version.items().add(entry);
        this.version.end();
    }

    private @Nullable Ref superseded() {
        String number = this.version.maybeText("supersedes", 40);
        String key = PlanReader.versionKey(this.plan, number);
        return number == null ? null : this.version.checked(key, this.version.ask("supersedes"), Kind.PLAN_VERSION);
    }
}
