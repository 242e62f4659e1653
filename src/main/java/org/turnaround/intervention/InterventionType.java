package org.turnaround.intervention;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What sort of intervention, with the words pages print. Some last; others are done in a day. */
public enum InterventionType implements Coded {
    IMPROVEMENT_BOARD("Improvement board", true),
    IMPROVEMENT_NOTICE("Improvement notice", true),
    MINISTER_LETTER("Minister’s letter", false),
    STATUTORY_DIRECTION("Statutory direction", true),
    ADVISER("Improvement adviser", true),
    COMMISSIONER("Commissioner", true),
    COMMISSIONER_REPORT("Commissioner’s report", false),
    IMPROVEMENT_PARTNER("Improvement partner", true),
    MEMBER_VISITS("Visits by councillors", true),
    WRITTEN_STATEMENT_OF_ACTION("Written statement of action", true),
    REMOVED_FROM_INTERVENTION("Removed from intervention", false);

    @EnumeratedValue
    private final String code = code();

    private final String label;
    private final boolean lasting;

    InterventionType(String label, boolean lasting) {
        this.label = label;
        this.lasting = lasting;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** Begins and ends; the others are done on a day. */
    public boolean isLasting() {
        return this.lasting;
    }
}
