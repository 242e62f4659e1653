package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** How much the record holds of what an inspection's report asks the council to improve. */
public enum PointsHeld implements Coded {
    COMPLETE("Every point of the report"),
    PARTIAL("A part of the report’s points"),
    NONE("The report lists no points");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    PointsHeld(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
