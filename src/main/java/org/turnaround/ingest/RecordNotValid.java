package org.turnaround.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** The record files have faults, so nothing of them was loaded. */
class RecordNotValid extends RuntimeException {

    private static final int SHOWN = 200;

    private final List<Fault> faults;

    RecordNotValid(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(List<Fault> faults) {
        String newLine = System.lineSeparator();
        String shown = faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining(newLine));
        return faults.size() <= SHOWN ? shown : shown + newLine + "and " + (faults.size() - SHOWN) + " more";
    }

    List<Fault> faults() {
        return this.faults;
    }
}
