package org.turnaround.plan.reporting;

import java.util.Map;

/** Fields of a program's report are wrong: a message for each. */
class WrongFields extends RuntimeException {

    private final transient Map<String, String> faults;

    WrongFields(Map<String, String> faults) {
        super("Some fields are wrong");
        this.faults = faults;
    }

    Map<String, String> faults() {
        return this.faults;
    }
}
