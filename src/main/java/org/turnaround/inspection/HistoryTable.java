package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.turnaround.council.Council;
import org.turnaround.inspection.Framework.Subject;
import org.turnaround.shared.Coded;

/**
 * A council's inspections of one subject as a table: a column for each area that any of their frameworks knows, and the
 * inspections, newest first, in stretches of one framework. Areas stand in columns, never grades, so that nothing lines
 * up a grade of one framework with a grade of another.
 */
record HistoryTable(Subject subject, List<Column> columns, List<Stretch> stretches) {

    /** An area by the code that frameworks share, and a short name for it. */
    record Column(String area, String name) {

        static Column of(String area) {
            return new Column(area, Coded.words(area));
        }
    }

    /**
     * Inspections under the same framework, and of the same council, that follow each other.
     *
     * @param former the name of the council that was there before and whose work was judged; empty where it is today's
     */
    record Stretch(Framework framework, String former, List<InspectionRow> inspections) {}

    /** A table for each subject that was inspected, the whole service first. */
    static List<HistoryTable> of(Council council, List<InspectionRow> newestFirst) {
        return Arrays.stream(Subject.values())
                .map(subject -> ofSubject(
                        council,
                        subject,
                        newestFirst.stream()
                                .filter(one -> one.framework().subject() == subject)
                                .toList()))
                .filter(table -> !table.stretches().isEmpty())
                .toList();
    }

    private static HistoryTable ofSubject(Council council, Subject subject, List<InspectionRow> inspections) {
        Set<String> areas = new LinkedHashSet<>();
        inspections.forEach(one -> one.framework().areas().forEach(area -> areas.add(area.code())));
        return new HistoryTable(subject, areas.stream().map(Column::of).toList(), stretches(council, inspections));
    }

    private static List<Stretch> stretches(Council council, List<InspectionRow> inspections) {
        List<Stretch> stretches = new ArrayList<>();
        for (InspectionRow one : inspections) {
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            String former = council.before(one.date().sortDay());
            if (last == null
                    || !last.framework().code().equals(one.framework().code())
                    || !last.former().equals(former)) {
                last = new Stretch(one.framework(), former, new ArrayList<>());
                stretches.add(last);
            }
            last.inspections().add(one);
        }
        return stretches;
    }

    /** Columns, with the inspection and its dates. */
    int width() {
        return this.columns.size() + 2;
    }
}
