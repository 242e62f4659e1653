package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** The two sorts of visit that grade nothing. */
public enum VisitKind implements Coded {
    MONITORING("Monitoring visit", "After an inadequate judgement, to see whether things get better"),
    FOCUSED("Focused visit", "Between inspections, to look at one part of the service");

    @EnumeratedValue
    private final String code = code();

    private final String label;
    private final String definition;

    VisitKind(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return this.label;
    }

    @Override
    public String definition() {
        return this.definition;
    }
}
