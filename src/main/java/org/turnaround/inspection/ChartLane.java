package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * What one lane of the chart shows, before it is drawn: one framework with its own scale, or the visits.
 *
 * @param name the framework's short name, or "Visits"
 * @param rows the lane's own scale in words, best first; never shared with another lane
 * @param points in date order
 */
record ChartLane(String name, List<Row> rows, List<Point> points) {

    /** A line of the scale; the code chooses the colour, null where it is no grade. */
    record Row(@Nullable String code, String label) {}

    /**
     * A mark on a row.
     *
     * @param title what it stands for, in a sentence
     * @param until the day until which the judgement stood, or null where only the mark is drawn
     */
    record Point(
            int row,
            PartialDate date,
            String title,
            @Nullable PartialDate until) {}

    /** A lane for each framework in the order of first use, the whole service's first; then the visits. */
    static List<ChartLane> of(List<Inspection> newestFirst, List<Visit> visits, PartialDate today) {
        Map<String, List<Inspection>> byFramework = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            for (int i = newestFirst.size() - 1; i >= 0; i--) {
                Inspection one = newestFirst.get(i);
                if (one.framework().subject() == subject) {
                    byFramework
                            .computeIfAbsent(one.framework().code(), code -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        List<ChartLane> lanes = new ArrayList<>();
        byFramework.values().forEach(inspections -> lanes.add(lane(inspections, newestFirst, today)));
        if (!visits.isEmpty()) {
            lanes.add(ofVisits(visits));
        }
        return lanes;
    }

    private static ChartLane lane(List<Inspection> oldestFirst, List<Inspection> all, PartialDate today) {
        Framework framework = oldestFirst.get(0).framework();
        List<Row> rows = new ArrayList<>();
        framework.grades().forEach(grade -> rows.add(new Row(grade.code(), grade.label())));
        List<Point> points = new ArrayList<>();
        for (Inspection one : oldestFirst) {
            Row row = row(one);
            if (!rows.contains(row)) {
                rows.add(row);
            }
            points.add(new Point(rows.indexOf(row), one.date(), title(one, row), until(one, all, today)));
        }
        return new ChartLane(framework.shortName(), rows, points);
    }

    private static Row row(Inspection one) {
        return one.overall()
                .filter(judgement -> judgement.grade() != null)
                .map(judgement -> new Row(judgement.grade(), judgement.words()))
                .orElseGet(() -> new Row(null, one.framework().graded() ? "Grade not found" : "No grade given"));
    }

    private static String title(Inspection one, Row row) {
        return row.label() + " overall, " + one.date().words() + ", "
                + one.framework().shortName();
    }

    /** A judgement of the whole service stands until the next one, whatever framework that is under. */
    private static @Nullable PartialDate until(Inspection one, List<Inspection> newestFirst, PartialDate today) {
        if (one.framework().subject() != Subject.WHOLE_SERVICE
                || !one.framework().graded()) {
            return null;
        }
        PartialDate next = today;
        for (Inspection other : newestFirst) {
            if (other.id() == one.id()) {
                return next;
            }
            if (other.framework().subject() == Subject.WHOLE_SERVICE
                    && other.framework().graded()) {
                next = other.date();
            }
        }
        return next;
    }

    private static ChartLane ofVisits(List<Visit> newestFirst) {
        List<Row> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Visit visit = newestFirst.get(i);
            Row row = new Row(null, visit.kind().label());
            if (!rows.contains(row)) {
                rows.add(row);
            }
            points.add(new Point(
                    rows.indexOf(row),
                    visit.date(),
                    visit.title() + ", " + visit.date().words(),
                    null));
        }
        return new ChartLane("Visits (no grade)", rows, points);
    }
}
