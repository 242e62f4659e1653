package org.turnaround.inspection.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Where the grades were read; of an inspection without one, in the sources that it names. */
enum InspectionBasis implements Coded {
    REPORT("Ofsted’s own report"),
    LISTING("A listing of reports");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    InspectionBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
