package org.turnaround.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.record.Coverage;

/** Every council with how it stands: four statements for all of them. */
@Service
public class CouncilLines {

    /**
     * A council in a list, with how it stands today.
     *
     * @param grade null where no inspection is on the record
     * @param runs the overall grades that it has had, the newest first
     * @param toldInFull every kind of fact has been collected of it
     */
    public record CouncilLine(Council council, @Nullable CurrentGrade grade, List<GradeRun> runs, boolean toldInFull) {

        public GradeBand band() {
            return GradeBand.of(this.grade);
        }

        /** Since when it has had the grade that it has; null where it has no overall grade now. */
        public @Nullable GradeRun standing() {
            return stands() ? this.runs.get(0) : null;
        }

        /** The overall grade that it had before, or null. */
        public @Nullable GradeRun before() {
            int before = stands() ? 1 : 0;
            return this.runs.size() > before ? this.runs.get(before) : null;
        }

        private boolean stands() {
            return this.grade != null
                    && !this.runs.isEmpty()
                    && this.runs.get(0).code().equals(this.grade.gradeCode());
        }
    }

    private final Councils councils;
    private final Inspections inspections;
    private final Coverage coverage;

    CouncilLines(Councils councils, Inspections inspections, Coverage coverage) {
        this.councils = councils;
        this.inspections = inspections;
        this.coverage = coverage;
    }

    /** By name. */
    public List<CouncilLine> all() {
        return lines(this.councils.all(), this.inspections.currentGrades());
    }

    /** The line of one of them. */
    public CouncilLine of(Council council) {
        return lines(
                        List.of(council),
                        this.inspections.current(council.id()).stream().toList())
                .get(0);
    }

    private List<CouncilLine> lines(List<Council> those, List<CurrentGrade> current) {
        Map<Long, CurrentGrade> grades =
                current.stream().collect(Collectors.toMap(CurrentGrade::councilId, Function.identity()));
        Map<Long, List<GradeRun>> runs = this.inspections.runs();
        Set<Long> told = this.coverage.councilsToldInFull();
        return those.stream()
                .map(council -> new CouncilLine(
                        council,
                        grades.get(council.id()),
                        runs.getOrDefault(council.id(), List.of()),
                        told.contains(council.id())))
                .toList();
    }

    /** How many stand in each band, best first; every band is there. */
    public static Map<GradeBand, Long> counts(List<CouncilLine> lines) {
        Map<GradeBand, Long> counts = new EnumMap<>(GradeBand.class);
        for (GradeBand band : GradeBand.values()) {
            counts.put(band, lines.stream().filter(line -> line.band() == band).count());
        }
        return counts;
    }
}
