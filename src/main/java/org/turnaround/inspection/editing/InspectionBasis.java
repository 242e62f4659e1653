package org.turnaround.inspection.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Where the grades were read; of an inspection without one, in the sources that it names. */
enum InspectionBasis implements Coded {
    REPORT("report", "Ofsted’s own report"),
    LISTING("listing", "A listing of reports");

    @EnumeratedValue
    private final String code;

    private final String label;

    InspectionBasis(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    @Override
    public String label() {
        return this.label;
    }
}
