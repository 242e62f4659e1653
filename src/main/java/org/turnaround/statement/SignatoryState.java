package org.turnaround.statement;

import org.turnaround.shared.Coded;

/** How somebody stands to a joint statement. */
public enum SignatoryState implements Coded {
    SIGNED("Signed"),
    NAMED_AS_SUPPORTING("Named as supporting it"),
    DID_NOT_SIGN("Did not sign"),
    DISSENTED_ELSEWHERE("Dissented elsewhere"),

    /** Not in the list of signatories, but the one who spoke. */
    SPOKE("Spoke it"),
    /** Not in the list of signatories, but named as one it was spoken for. */
    SPOKEN_FOR("Spoken for"),
    /** Held a seat that day, and no source says how they stand to it. */
    NOT_MENTIONED("Not mentioned");

    private final String label;

    SignatoryState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** Stands behind the statement, by whatever way the source says so. */
    public boolean isBehindIt() {
        return this == SIGNED || this == NAMED_AS_SUPPORTING || this == SPOKE || this == SPOKEN_FOR;
    }
}
