package org.turnaround.desk;

import org.turnaround.shared.Coded;

/** By which way a change came in. */
public enum Way implements Coded {
    BROWSER("in the browser"),
    API("by a program"),
    RECORD_FILES("with the record files");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
