package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** The two sorts of visit that grade nothing. */
public enum VisitKind implements Coded {
    MONITORING("monitoring", "Monitoring visit", "After an inadequate judgement, to see whether things get better"),
    FOCUSED("focused", "Focused visit", "Between inspections, to look at one part of the service");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;

    VisitKind(String code, String label, String definition) {
        this.code = code;
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    public String definition() {
        return this.definition;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static VisitKind of(String code) {
        return Coded.of(VisitKind.class, code);
    }
}
