package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;
import org.turnaround.shared.Coded;

/** What sort of thing inspectors said. */
public enum FindingKind implements Coded {
    PRIORITY_ACTION("priority-action", "Area for priority action"),
    AREA_FOR_IMPROVEMENT("area-for-improvement", "Area for improvement"),
    RECOMMENDATION("recommendation", "Recommendation"),
    FINDING("finding", "Finding"),
    STRENGTH("strength", "Strength");

    @EnumeratedValue
    private final String code;

    private final String label;

    FindingKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    public static Optional<FindingKind> of(String code) {
        return Coded.find(FindingKind.class, code);
    }
}
