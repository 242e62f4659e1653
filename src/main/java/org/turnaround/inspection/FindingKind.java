package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What sort of thing inspectors said. */
public enum FindingKind implements Coded {
    PRIORITY_ACTION,
    AREA_FOR_IMPROVEMENT,
    RECOMMENDATION,
    FINDING,
    STRENGTH;

    @EnumeratedValue
    private final String code = code();

    @Override
    public String label() {
        return this == PRIORITY_ACTION ? "Area for priority action" : Coded.super.label();
    }
}
