package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code national/findings.csv}: what reports ask councils to improve, a line for each point. One that the file of its
 * council tells as well is that finding, and gets its practice topics from here.
 */
final class Points {

    static final String COLUMNS = "inspection,n,priority,practice,second-practice,same-as,text";

    /** Whether points of two reports are the same, as somebody read them. */
    static final String REPETITIONS = "finding,earlier-finding,same,text";

    /** Behind whatever the file of its council tells. */
    private static final int BEHIND = 1000;

    private final List<Keys> lines = new ArrayList<>();

    void read(Keys line) {
        this.lines.add(line);
    }

    static void repetition(Keys line) {
        String key = Kind.REPETITION.key(line.text("finding", 120) + "/" + line.text("earlier-finding", 120));
        FormReader.add(Kind.REPETITION, key, line, form -> {});
    }

    /** To be called when all inspections are there. */
    void finish(Items items) {
        for (Keys line : this.lines) {
            Item inspection = items.find(line.ref("inspection", Kind.INSPECTION));
            String same = line.maybeText("same-as", 120);
            if (same != null) {
                tell(line, items.find(line.ref("same-as", Kind.FINDING)));
            } else if (inspection != null) {
                add(line, inspection);
            }
        }
    }

    private static void tell(Keys line, @Nullable Item told) {
        if (told != null) {
            told.put("facts.practice", line.maybeRef("practice", Kind.PRACTICE));
            told.put("facts.secondPractice", line.maybeRef("second-practice", Kind.PRACTICE));
        }
    }

    private static void add(Keys line, Item inspection) {
        int number = line.required("n", line.maybeCount("n"), 1);
        List<Ref> topics = Stream.of("practice", "second-practice")
                .map(key -> line.maybeRef(key, Kind.PRACTICE))
                .filter(Objects::nonNull)
                .map(practice -> line.items().find(practice))
                .filter(Objects::nonNull)
                .map(practice -> (Ref) Objects.requireNonNull(practice.column("topic_id")))
                .distinct()
                .toList();
        FormReader.add(
                Kind.FINDING,
                inspection.key() + "-point-" + number,
                line,
                form -> form.set("facts.inspected", inspection.ref())
                        .chosen("facts.kind", kind(line, inspection))
                        .set("facts.quote", null)
                        .set("facts.deadline", null)
                        .set("topics", topics)
                        .set("sources", List.of())
                        .beside("position", BEHIND + number)
                        .beside("answers_sought", false));
    }

    /** Until 2018 reports made recommendations; since then they name areas for improvement. */
    private static String kind(Keys line, Item inspection) {
        if (Boolean.TRUE.equals(line.maybeFlag("priority"))) {
            return "priority-action";
        }
        boolean recommends = inspection.ref("facts.framework").key().equals(Kind.FRAMEWORK.key("sif"));
        return recommends ? "recommendation" : "area-for-improvement";
    }
}
