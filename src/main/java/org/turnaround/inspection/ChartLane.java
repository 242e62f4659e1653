package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.inspection.Framework.Subject;
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
     * @param mark where the grade was read, if not in Ofsted's own report, or null
     * @param until the day until which the judgement stood, or null where only the mark is drawn
     */
    record Point(
            int row,
            PartialDate date,
            String title,
            @Nullable String mark,
            @Nullable PartialDate until) {}

    /** A lane for each framework in the order of first use, the whole service's first; then the visits. */
    static List<ChartLane> of(List<InspectionRow> newestFirst, List<VisitRow> visits, PartialDate today) {
        List<ChartLane> lanes = new ArrayList<>();
        reversed(newestFirst).stream()
                .sorted(Comparator.comparing(one -> one.framework().subject()))
                .collect(Collectors.groupingBy(one -> one.framework().code(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(inspections -> lanes.add(ofFramework(inspections, newestFirst, today)));
        if (!visits.isEmpty()) {
            lanes.add(ofVisits(reversed(visits)));
        }
        return lanes;
    }

    private static <T> List<T> reversed(List<T> newestFirst) {
        List<T> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private static ChartLane ofFramework(List<InspectionRow> oldestFirst, List<InspectionRow> all, PartialDate today) {
        Framework framework = oldestFirst.get(0).framework();
        boolean overall = framework.area("overall").isPresent();
        String name = framework.shortName() + (overall || !framework.graded() ? "" : ": lowest area grade");
        ChartLane lane = new ChartLane(name, new ArrayList<>(), new ArrayList<>());
        framework.grades().forEach(grade -> lane.rows.add(new Row(grade.code(), grade.label())));
        for (InspectionRow one : oldestFirst) {
            Row row = row(one);
            String title = row.label() + (overall ? " overall, " : " as the lowest area grade, ")
                    + one.date().words() + ", " + framework.shortName();
            lane.add(row, one.date(), title, one.mark(), until(one, all, today));
        }
        return lane;
    }

    private static ChartLane ofVisits(List<VisitRow> oldestFirst) {
        ChartLane lane = new ChartLane("Visits (no grade)", new ArrayList<>(), new ArrayList<>());
        for (VisitRow visit : oldestFirst) {
            String title = visit.title() + ", " + visit.date().words();
            lane.add(new Row(null, visit.kind().label()), visit.date(), title, null, null);
        }
        return lane;
    }

    private void add(Row row, PartialDate date, String title, @Nullable String mark, @Nullable PartialDate until) {
        if (!this.rows.contains(row)) {
            this.rows.add(row);
        }
        this.points.add(new Point(this.rows.indexOf(row), date, title, mark, until));
    }

    private static Row row(InspectionRow one) {
        return one.sum()
                .filter(judgement -> judgement.grade() != null)
                .map(judgement -> new Row(judgement.grade(), judgement.words()))
                .orElseGet(() -> new Row(null, "No grade given"));
    }

    /** A judgement of the whole service stands until the next one, whatever framework that is under. */
    private static @Nullable PartialDate until(InspectionRow one, List<InspectionRow> newestFirst, PartialDate today) {
        if (!judgesTheService(one)) {
            return null;
        }
        return newestFirst.stream()
                .takeWhile(other -> other.id() != one.id())
                .filter(ChartLane::judgesTheService)
                .map(InspectionRow::date)
                .reduce(today, (later, earlier) -> earlier);
    }

    private static boolean judgesTheService(InspectionRow one) {
        return one.framework().subject() == Subject.WHOLE_SERVICE
                && one.framework().graded();
    }
}
