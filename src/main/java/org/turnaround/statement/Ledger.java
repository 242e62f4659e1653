package org.turnaround.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The two ledgers: what was asked of others, and what people promised to do themselves. */
public enum Ledger {
    CALLS("/calls"),
    COMMITMENTS("/commitments");

    private final String address;

    Ledger(String address) {
        this.address = address;
    }

    public String address() {
        return this.address;
    }

    /** "1 call", "31 calls", "more than 10,000 calls". */
    public String counted(long lines) {
        String many = name().toLowerCase(Locale.ROOT);
        if (lines > LedgerLines.COUNTED) {
            return String.format(Locale.UK, "more than %,d %s", LedgerLines.COUNTED, many);
        }
        return String.format(Locale.UK, "%,d %s", lines, lines == 1 ? many.substring(0, many.length() - 1) : many);
    }

    /** What came of its lines: codes with their words, as addresses and choices have them. */
    public Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        if (this == CALLS) {
            for (AnswerStatus status : AnswerStatus.values()) {
                statuses.put(status.code(), status.label());
            }
        } else {
            statuses.put("overdue", "Due date passed, no outcome on the record");
            for (CommitmentStatus status : CommitmentStatus.values()) {
                statuses.put(status.code(), status.label());
            }
        }
        return Collections.unmodifiableMap(statuses);
    }
}
