package org.turnaround.statement;

import org.turnaround.shared.Coded;

/** How somebody stands to a joint statement. */
public enum SignatoryState implements Coded {
    SIGNED("signed", "Signed"),
    NAMED("named-as-supporting", "Named as supporting it"),
    DID_NOT_SIGN("did-not-sign", "Did not sign"),
    DISSENTED("dissented-elsewhere", "Dissented elsewhere"),

    /** Not in the list of signatories, but the one who spoke. */
    SPOKE("spoke", "Spoke it"),
    /** Not in the list of signatories, but named as one it was spoken for. */
    SPOKEN_FOR("spoken-for", "Spoken for"),
    /** Held a seat that day, and no source says how they stand to it. */
    NOT_MENTIONED("not-mentioned", "Not mentioned");

    private final String code;
    private final String label;

    SignatoryState(String code, String label) {
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

    /** Stands behind the statement, by whatever way the source says so. */
    public boolean isBehindIt() {
        return this == SIGNED || this == NAMED || this == SPOKE || this == SPOKEN_FOR;
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static SignatoryState of(String code) {
        return Coded.of(SignatoryState.class, code);
    }
}
