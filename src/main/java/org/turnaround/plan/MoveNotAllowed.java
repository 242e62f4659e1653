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
        STATE("state"),
        /** The move is for people with another role. */
        ROLE("state"),
        /** The person reported it as complete, so somebody else has to agree. */
        OWN_REPORT("state"),
        /** The note does not say why. */
        REASON("note"),
        /** A link to evidence is missing. */
        EVIDENCE("evidenceUrl"),
        /** What is to take its place cannot. */
        SUCCESSOR("supersededBy");

        private final String field;

        Why(String field) {
            this.field = field;
        }

        /** The field of a report that would have to be another. */
        public String field() {
            return this.field;
        }
    }
}
