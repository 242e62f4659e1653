package org.turnaround.inspection.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.inspection.PointsHeld;
import org.turnaround.shared.PartialDate;

/**
 * What a council's reports ask for: a row for each practice topic, a column for each report. A point that asks for two things
 * stands in two rows.
 *
 * @param reports the earliest first
 * @param lines in the order of the topics that they stand under
 */
public record PointTable(List<Report> reports, List<Line> lines) {

    /**
     * A report of an inspection of the whole service, or one that was read for what it asks.
     *
     * @param points how much is held of it; null where that is not collected
     * @param found how many points
     */
    public record Report(
            long id, PartialDate date, @Nullable PointsHeld points, int found) {

        public String url() {
            return "/inspections/" + this.id + "#findings";
        }

        /** Why there may be more than is held, or nothing is; empty where all is held. */
        public String lack() {
            if (this.points == null) {
                return "not collected yet";
            }
            return switch (this.points) {
                case COMPLETE -> "";
                case PARTIAL -> "in part";
                case NONE -> "lists none";
            };
        }
    }

    /** @param points by report, in their order; 0 where none asks for it */
    public record Line(String slug, String name, List<Integer> points) {}

    /** A practice topic in a report. */
    record Cell(String slug, String name, long report, int points) {}

    static PointTable of(List<Report> reports, List<Cell> cells) {
        Map<String, List<Cell>> byPractice = new LinkedHashMap<>();
        cells.forEach(cell -> byPractice
                .computeIfAbsent(cell.slug(), none -> new ArrayList<>())
                .add(cell));
        List<Line> lines = byPractice.values().stream()
                .map(row -> new Line(
                        row.get(0).slug(),
                        row.get(0).name(),
                        reports.stream().map(report -> points(row, report.id())).toList()))
                .toList();
        return new PointTable(reports, lines);
    }

    private static int points(List<Cell> row, long report) {
        return row.stream()
                .filter(cell -> cell.report() == report)
                .mapToInt(Cell::points)
                .sum();
    }

    public boolean isEmpty() {
        return this.lines.isEmpty();
    }

    /** Whether a report may have told more than is held, so that what was told before may be told earlier or more often. */
    public boolean hasGaps() {
        return this.reports.stream().anyMatch(report -> !report.lack().isEmpty() && report.points() != PointsHeld.NONE);
    }
}
