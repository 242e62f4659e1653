package org.turnaround.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * A version of a way to inspect, with its own areas and its own grades. What is called the same in two of them need not
 * mean the same.
 *
 * @param code {@code ilacs-2023}
 * @param shortName {@code ILACS (2023)}
 * @param graded false where inspectors give findings in words only
 * @param grades best first; empty where it is not graded
 * @param areas in the order of its reports
 */
public record Framework(
        String code,
        String name,
        String shortName,
        boolean graded,
        Subject subject,
        @Nullable String note,
        List<Grade> grades,
        List<Area> areas) {

    /** What a framework looks at. Only inspections of the whole service say how a council stands. */
    public enum Subject implements Coded {
        WHOLE_SERVICE("Children’s services"),
        CHILDREN_IN_CARE("Services for looked-after children only"),
        SCHOOLS("The council’s support for schools"),
        LOCAL_AREA("The council together with health and other partners");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return this.label;
        }
    }

    /**
     * A grade of this framework.
     *
     * @param rank 1 is best; comparable within one framework only
     */
    public record Grade(String code, String label, int rank) {}

    /**
     * What is judged.
     *
     * @param parent the code of the area that this one is judged inside, or null
     * @param overall whether it sums up the others
     */
    public record Area(String code, String name, @Nullable String parent, boolean overall) {}

    public Optional<Area> area(String areaCode) {
        return this.areas.stream().filter(area -> area.code().equals(areaCode)).findFirst();
    }

    /** The grades, best first, in one line. */
    public String scale() {
        return this.grades.stream().map(Grade::label).collect(Collectors.joining(", "));
    }
}
