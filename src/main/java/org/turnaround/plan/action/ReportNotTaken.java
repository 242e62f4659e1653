package org.turnaround.plan.action;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody says of an action is not taken, at least not now or not from this person. The message says why. */
public class ReportNotTaken extends RuntimeException {

    private static final String SEND_AGAIN = "It is not saved yet: put it right, or save it once more if you mean it.";

    private final Why why;
    private final transient Map<String, String> faults;

    public ReportNotTaken(Why why, String message) {
        super(message);
        this.why = why;
        this.faults = why.field == null ? Map.of() : Map.of(why.field, message);
    }

    /** @param faults what is wrong with some fields in themselves, a sentence for each */
    public ReportNotTaken(Map<String, String> faults) {
        super("Some fields are wrong");
        this.why = Why.FIELDS;
        this.faults = faults;
    }

    public Why why() {
        return this.why;
    }

    /** The fields that would have to be others, each with a sentence; none where the report itself is right. */
    public Map<String, String> faults() {
        return this.faults;
    }

    /** For whoever can send it again: what is in the way. */
    public String words() {
        return this.why.words.isEmpty() ? getMessage() + ". " + SEND_AGAIN : this.why.words;
    }

    /** What stands in the way. The last four would be taken if they were sent again, on top of what is there now. */
    public enum Why {
        FIELDS(null, "", ""),
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
        SUCCESSOR("supersededBy"),
        /** The due date cannot move, or not to that day. */
        DUE("due"),
        CHANGED(
                null,
                "Somebody was first",
                "This action has changed since you opened it, so your update is not saved yet."),
        SAID_BEFORE(
                null,
                "You have just said the same",
                "The very same words of yours stand in the history already, so nothing is saved. Save them once more if you mean to say it twice."),
        /** A figure that can hardly be, or a second one for the same day: the message says which. */
        DOUBTED(null, "Is this figure right?", ""),
        SENT_BEFORE(
                null,
                "You have already sent this form once",
                "What you sent first is saved. What you sent now says something else, and is not saved yet.");

        private final @Nullable String field;
        private final String title;
        private final String words;

        Why(String field) {
            this(field, "", "");
        }

        Why(@Nullable String field, String title, String words) {
            this.field = field;
            this.title = title;
            this.words = words;
        }

        /** Nothing is wrong with it: it can be sent again, on top of what is there now. */
        public boolean isClash() {
            return !this.title.isEmpty();
        }

        /** Somebody is only asked whether they mean it. */
        public boolean isQuestion() {
            return this == SAID_BEFORE || this == DOUBTED;
        }

        public String title() {
            return this.title;
        }
    }
}
