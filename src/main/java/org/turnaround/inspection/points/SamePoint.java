package org.turnaround.inspection.points;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** An editor's word on two points that look the same. */
public enum SamePoint implements Coded {
    YES("It is the same point"),
    NO("It is another point");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    SamePoint(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
