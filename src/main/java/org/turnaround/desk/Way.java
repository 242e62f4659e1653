package org.turnaround.desk;

import org.turnaround.shared.Coded;

/** By which way a change came in. */
public enum Way implements Coded {
    BROWSER("browser", "in the browser"),
    API("api", "by a program"),
    RECORD_FILES("record-files", "with the record files");

    private final String code;
    private final String label;

    Way(String code, String label) {
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
}
