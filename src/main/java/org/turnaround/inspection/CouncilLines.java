package org.turnaround.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;

/** Every council with how it stands: two statements for all of them. */
@Service
public class CouncilLines {

    /** A council in a list, with how it stands today; the grade is null where no inspection is on the record. */
    public record CouncilLine(Council council, @Nullable CurrentGrade grade) {

        public GradeBand band() {
            return GradeBand.of(this.grade);
        }
    }

    private final Councils councils;
    private final Inspections inspections;

    CouncilLines(Councils councils, Inspections inspections) {
        this.councils = councils;
        this.inspections = inspections;
    }

    /** By name. */
    public List<CouncilLine> all() {
        Map<Long, CurrentGrade> grades = this.inspections.currentGrades().stream()
                .collect(Collectors.toMap(CurrentGrade::councilId, Function.identity()));
        return this.councils.all().stream()
                .map(council -> new CouncilLine(council, grades.get(council.id())))
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
