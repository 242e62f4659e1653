package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What sort of thing inspectors said. */
public enum FindingKind implements Coded {
    PRIORITY_ACTION,
    AREA_FOR_IMPROVEMENT,
    RECOMMENDATION,
    FINDING,
    STRENGTH,
    PROGRESS;

    @EnumeratedValue
    private final String code = code();

    @Override
    public String label() {
        return switch (this) {
            case PRIORITY_ACTION -> "Area for priority action";
            case PROGRESS -> "Progress noted";
            default -> Coded.super.label();
        };
    }

    /** For something to be done: praise does not, nor that something has been. */
    public boolean asksForAction() {
        return this != STRENGTH && this != PROGRESS;
    }
}
