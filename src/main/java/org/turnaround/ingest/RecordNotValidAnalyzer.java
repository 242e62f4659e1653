package org.turnaround.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started the application which lines of the record files to put right. */
class RecordNotValidAnalyzer extends AbstractFailureAnalyzer<RecordNotValid> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RecordNotValid cause) {
        int count = cause.faults().size();
        String description = "The record files have " + (count == 1 ? "a fault" : count + " faults")
                + ", so nothing of them was loaded:" + System.lineSeparator() + System.lineSeparator()
                + cause.getMessage();
        return new FailureAnalysis(
                description,
                "Put the lines named above right, or start without a record: --turnaround.record=none",
                cause);
    }
}
