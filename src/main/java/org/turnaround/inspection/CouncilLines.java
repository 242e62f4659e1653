package org.turnaround.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.turnaround.council.Council;
import org.turnaround.council.CouncilLeads;
import org.turnaround.council.Councils;
import org.turnaround.council.Lead;
import org.turnaround.record.Coverage;

/** Every council with how it stands: four statements, and at most two more for those of a name. */
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

    /**
     * Those that a filter shows.
     *
     * @param all every council
     * @param leads where the name that is asked for leads
     * @param misspelt whether no council goes by that name, and these are the nearest
     */
    public record Listed(List<CouncilLine> all, List<CouncilLine> shown, List<Lead> leads, boolean misspelt) {

        public boolean shows(CouncilLine line) {
            return this.shown.contains(line);
        }

        /** Those of the name alone: what is only near it would need a word, for which a file has no room. */
        public List<CouncilLine> meant() {
            return this.misspelt ? List.of() : this.shown;
        }

        /** Why they are shown, where that is not by a name of their own. */
        public List<String> reasons() {
            return this.misspelt
                    ? List.of()
                    : this.leads.stream()
                            .map(Lead::why)
                            .flatMap(Stream::ofNullable)
                            .toList();
        }
    }

    private final Councils councils;
    private final CouncilLeads leads;
    private final Inspections inspections;
    private final Coverage coverage;

    CouncilLines(Councils councils, CouncilLeads leads, Inspections inspections, Coverage coverage) {
        this.councils = councils;
        this.leads = leads;
        this.inspections = inspections;
        this.coverage = coverage;
    }

    /** In the order of the filter. A name leads as in a search; where it leads nowhere, a part of a council's own is enough. */
    public Listed listed(CouncilFilter filter) {
        List<CouncilLine> all = all();
        List<CouncilLine> fitting = filter.of(all);
        String name = filter.name();
        if (name == null) {
            return new Listed(all, fitting, List.of(), false);
        }
        List<Lead> meant = this.leads.of(name).whole();
        boolean misspelt =
                meant.isEmpty() && all.stream().noneMatch(line -> line.council().isCalled(name));
        List<Lead> leads = misspelt ? this.leads.nearest(name) : meant;
        Set<Long> led = leads.stream().map(Lead::councilId).collect(Collectors.toSet());
        List<CouncilLine> shown = fitting.stream()
                .filter(line ->
                        led.contains(line.council().id()) || line.council().isCalled(name))
                .toList();
        return new Listed(all, shown, leads, misspelt);
    }

    /** By name. */
    public List<CouncilLine> all() {
        Map<Long, CurrentGrade> grades = this.inspections.currentGrades().stream()
                .collect(Collectors.toMap(CurrentGrade::councilId, Function.identity()));
        Map<Long, List<GradeRun>> runs = this.inspections.runs();
        Set<Long> told = this.coverage.councilsToldInFull();
        return this.councils.all().stream()
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
