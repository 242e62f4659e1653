package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** {@code plans.yaml}: improvement plans, their versions, and each council's key for its own colours. */
final class PlanReader implements ItemReader {

    @Override
    public void read(Fields plan) {
        String id = plan.id();
        PartialDate from = plan.maybeDate("from");
        PartialDate until = plan.maybeDate("until");
        Spans.check(plan, "until", from, until);
        Item item = new Item(Kind.PLAN, id, plan.place());
        String summary = plan.maybeText("summary", 2000);
        item.main()
                .with("record_key", id)
                .with("council_id", plan.council())
                .with("title", plan.text("title", 200))
                .with("summary", summary == null ? "" : summary)
                .date("starts", from)
                .date("ends", until)
                .with("status", plan.maybeText("status", 300))
                .with("overseen_by", plan.maybeRef("overseen-by", Kind.INTERVENTION))
                .with("priorities", plan.texts("priorities"))
                .with("note", plan.maybeText("note", 2000));
        List<Ref> sources = plan.sources();
        item.relate("plan_source", "plan_id", "source_id", sources);
        item.relate("plan_inspection", "plan_id", "inspection_id", plan.refs("responds-to", Kind.INSPECTION));
        readRatings(plan, item);
        plan.items().add(item);
        readVersions(plan, item, sources);
    }

    private static void readRatings(Fields plan, Item item) {
        List<Fields> ratings = plan.list("rating-key");
        for (int i = 0; i < ratings.size(); i++) {
            Fields rating = ratings.get(i);
            item.row("plan_rating")
                    .with("plan_id", item.ref())
                    .with("code", rating.text("code", 40))
                    .with("label", rating.text("label", 80))
                    .with("meaning", rating.maybeText("meaning", 500))
                    .with("position", i);
            rating.end();
        }
    }

    private static void readVersions(Fields plan, Item item, List<Ref> planSources) {
        List<Fields> versions = plan.list("versions");
        if (versions.isEmpty()) {
            plan.fault("versions", "a plan has at least one version: it is what stands on the timeline");
        }
        versions.forEach(version -> new PlanVersionReader(version, item).read(planSources));
    }

    /** The key of a version, which its plan's file names by its number, or else by its date. */
    static String versionKey(Item plan, @Nullable String number) {
        return plan.key() + "/version-" + number;
    }
}
