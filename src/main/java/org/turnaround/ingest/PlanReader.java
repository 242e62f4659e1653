package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code plans.yaml}: improvement plans, their versions, and each council's key for its own colours. */
final class PlanReader {

    private PlanReader() {}

    static void plan(FormReader form) {
        Keys plan = form.keys();
        Ref of = form.item().ref();
        List<Ref> sources = plan.sources();
        form.set("council", plan.council())
                .key("ratings", "rating-key")
                .key("inspections", "responds-to")
                .set("sources", sources)
                .beside("status", plan.maybeText("status", 200))
                .beside("overseen_by", plan.maybeRef("overseen-by", Kind.INTERVENTION))
                .beside("priorities", plan.texts("priorities"))
                .beside("note", plan.maybeText("note", 2000));
        List<Keys> versions = plan.list("versions");
        if (versions.isEmpty()) {
            plan.fault("versions", "a plan has at least one version: it is what stands on the timeline");
        }
        versions.forEach(version ->
                FormReader.part(Kind.PLAN_VERSION, key(of, version), version, each -> readVersion(each, of, sources)));
    }

    /** Approved, refreshed or reported on a day. */
    private static void readVersion(FormReader form, Ref plan, List<Ref> planSources) {
        Keys version = form.keys();
        List<Ref> own = version.maybeSources();
        String before = version.maybeText("supersedes", 40);
        form.set("facts.plan", plan)
                .key("entry.summary", "event")
                .set(
                        "facts.supersedes",
                        before == null
                                ? null
                                : version.checked(key(plan, before), version.ask("supersedes"), Kind.PLAN_VERSION))
                .cites("sources", own.isEmpty() ? planSources : own);
    }

    /** A version is known within its plan by its number, or else by its date. */
    private static String key(Ref plan, Keys version) {
        Node number = version.ask("number");
        Node date = version.ask("date");
        Node named =
                number.isNothing() && date.map() != null ? date.map().get("date") : number.isNothing() ? date : number;
        return key(plan, named == null ? null : named.text());
    }

    private static String key(Ref plan, @Nullable String name) {
        return plan.key() + "/version-" + name;
    }
}
