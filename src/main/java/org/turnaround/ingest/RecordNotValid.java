package org.turnaround.ingest;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

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

    /** Tells whoever started the application which lines of the record files to put right. */
    static class Analyzer extends AbstractFailureAnalyzer<RecordNotValid> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, RecordNotValid cause) {
            int count = cause.faults.size();
            String newLine = System.lineSeparator();
            String description = "The record files have " + (count == 1 ? "a fault" : count + " faults")
                    + ", so nothing of them was loaded:" + newLine + newLine + cause.getMessage();
            return new FailureAnalysis(
                    description,
                    "Put the lines named above right, or start without a record: --turnaround.record=none",
                    cause);
        }
    }
}
