package org.turnaround.ingest;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** Writes the title, headline and summary of an inspection of which only the national list knows. */
final class InspectionWords {

    /** What the frameworks that do not judge all of children's services look at. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "lac-2013", "services for looked-after children",
            "cp-2012", "child protection",
            "lasi-2013", "support for schools");

    private final Inspection inspection;
    private final String council;
    private final Items items;

    InspectionWords(Inspection inspection, Item council, Items items) {
        this.inspection = inspection;
        this.council = String.valueOf(council.main().get("name"));
        this.items = items;
    }

    void write() {
        this.inspection.title = frameworkName();
        this.inspection.headline = headline();
        this.inspection.summary = summary();
    }

    private String headline() {
        String services = possessive() + " " + SUBJECTS.getOrDefault(this.inspection.framework, "children's services");
        Judgement overall = this.inspection.judgements.get("overall");
        String grade = overall == null ? null : overall.grade();
        if (grade == null) {
            return "Ofsted inspects " + services + ": overall " + Judgement.NOT_FOUND;
        }
        return grade.equals("requires-improvement")
                ? "Ofsted judges that " + services + " require improvement"
                : "Ofsted judges " + services + " " + label(grade);
    }

    private String summary() {
        String start = "Inspection under the framework \u201c" + frameworkName() + "\u201d";
        return start + fieldwork() + "; the report was published " + on(this.inspection.published) + ".";
    }

    private String fieldwork() {
        PartialDate started = this.inspection.started;
        PartialDate ended = this.inspection.ended;
        if (started == null || ended == null) {
            String printed = this.inspection.fieldworkText;
            return printed == null ? "" : "; fieldwork as printed: " + printed;
        }
        return "; inspectors were there from " + started.words() + " to " + ended.words();
    }

    private static String on(@Nullable PartialDate published) {
        return published == null ? "on a day not found" : (published.isExact() ? "on " : "in ") + published.words();
    }

    private String possessive() {
        return this.council + (this.council.endsWith("s") ? "'" : "'s");
    }

    private String frameworkName() {
        Item framework = this.items.find(new Ref(Kind.FRAMEWORK.key(this.inspection.framework)));
        return framework == null ? "" : String.valueOf(framework.main().get("short_name"));
    }

    private String label(String grade) {
        Item item = this.items.find(FrameworkReader.grade(this.inspection.framework, grade));
        return item == null ? "" : String.valueOf(item.main().get("label")).toLowerCase(Locale.UK);
    }
}
