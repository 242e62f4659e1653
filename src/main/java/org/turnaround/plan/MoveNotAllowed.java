package org.turnaround.plan;

/** The action cannot be moved to that state, at least not now or not by this person. The message says why. */
public class MoveNotAllowed extends RuntimeException {

    private final Why why;

    MoveNotAllowed(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return this.why;
    }

    /** What stands in the way. */
    public enum Why {
        /** The table of moves has no such move, or its time has not come. */
        STATE,
        /** The move is for people with another role. */
        ROLE,
        /** The person reported it as complete, so somebody else has to agree. */
        OWN_REPORT,
        /** A link to evidence is missing. */
        EVIDENCE
    }
}
