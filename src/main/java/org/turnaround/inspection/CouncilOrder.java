package org.turnaround.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import org.turnaround.inspection.CouncilLines.CouncilLine;
import org.turnaround.shared.Coded;

/** By what a list of councils is ordered; those that are alike by name. */
public enum CouncilOrder implements Coded {
    GRADE("Grade", Comparator.comparing(CouncilLine::band)),
    BEFORE("Grade before", Comparator.comparing(CouncilOrder::rankBefore)),
    SINCE("Since", Comparator.comparing(CouncilOrder::since).reversed()),
    PUBLISHED("Last inspected", Comparator.comparing(CouncilOrder::published).reversed()),
    REGION("Region", Comparator.comparing(line -> line.council().region()));

    private final String label;
    private final Comparator<CouncilLine> comparator;

    CouncilOrder(String label, Comparator<CouncilLine> comparator) {
        this.label = label;
        this.comparator = comparator;
    }

    @Override
    public String label() {
        return this.label;
    }

    Comparator<CouncilLine> comparator() {
        return this.comparator;
    }

    private static int rankBefore(CouncilLine line) {
        GradeRun before = line.before();
        return before == null
                ? GradeBand.NOT_JUDGED.ordinal()
                : Coded.find(GradeBand.class, before.code())
                        .orElse(GradeBand.NOT_JUDGED)
                        .ordinal();
    }

    private static LocalDate since(CouncilLine line) {
        GradeRun standing = line.standing();
        return standing == null ? LocalDate.MIN : standing.since().sortDay();
    }

    private static LocalDate published(CouncilLine line) {
        return line.grade() == null ? LocalDate.MIN : line.grade().date().sortDay();
    }
}
