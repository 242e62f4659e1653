package org.turnaround.intervention;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What sort of intervention, with the words pages print. Some last; others are done in a day. */
public enum InterventionType implements Coded {
    IMPROVEMENT_BOARD("improvement-board", "Improvement board", true),
    IMPROVEMENT_NOTICE("improvement-notice", "Improvement notice", true),
    MINISTER_LETTER("minister-letter", "Minister’s letter", false),
    STATUTORY_DIRECTION("statutory-direction", "Statutory direction", true),
    ADVISER("adviser", "Improvement adviser", true),
    COMMISSIONER("commissioner", "Commissioner", true),
    COMMISSIONER_REPORT("commissioner-report", "Commissioner’s report", false),
    IMPROVEMENT_PARTNER("improvement-partner", "Improvement partner", true),
    MEMBER_VISITS("member-visits", "Visits by councillors", true),
    WRITTEN_STATEMENT_OF_ACTION("written-statement-of-action", "Written statement of action", true),
    REMOVED_FROM_INTERVENTION("removed-from-intervention", "Removed from intervention", false);

    @EnumeratedValue
    private final String code;

    private final String label;
    private final boolean lasting;

    InterventionType(String code, String label, boolean lasting) {
        this.code = code;
        this.label = label;
        this.lasting = lasting;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** Begins and ends; the others are done on a day. */
    public boolean isLasting() {
        return this.lasting;
    }

    /** @throws IllegalArgumentException when there is no such type */
    public static InterventionType of(String code) {
        return Coded.of(InterventionType.class, code);
    }
}
