package org.turnaround.plan;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.turnaround.shared.Coded;

/** How far an action is. Done is not better: the last two states need proof that it helped, and that it lasted. */
public enum ActionState implements Coded {
    NOT_STARTED("not-started", "Not started", "Nothing has been done yet"),
    IN_PROGRESS("in-progress", "In progress", "Work has begun"),
    AWAITING_SIGN_OFF(
            "complete-awaiting-sign-off",
            "Complete, awaiting sign-off",
            "Reported as done; somebody other than the reporter has yet to agree"),
    COMPLETE("complete", "Complete", "Done, and signed off by somebody other than the person who reported it"),
    IMPACT_EVIDENCED("impact-evidenced", "Impact evidenced", "Done, and there is evidence that it made a difference"),
    EMBEDDED("embedded", "Embedded", "The difference has lasted and is now the ordinary way of working"),
    WITHDRAWN("withdrawn", "Withdrawn", "Given up, for a reason that is stated"),
    SUPERSEDED("superseded", "Superseded", "Replaced by another action, for a reason that is stated");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;

    ActionState(String code, String label, String definition) {
        this.code = code;
        this.label = label;
        this.definition = definition;
    }

    /** The state that addresses, files and the database call {@code code}. */
    public static Optional<ActionState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** One sentence without its full stop. */
    public String definition() {
        return this.definition;
    }

    /** Within a sentence, in quotation marks. */
    String quoted() {
        return "\u201c" + this.label.toLowerCase(Locale.UK) + "\u201d";
    }

    /** Not signed off yet, so that its due date still matters. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == IN_PROGRESS || this == AWAITING_SIGN_OFF;
    }

    /** Signed off, at least as complete. */
    public boolean isDone() {
        return this == COMPLETE || this == IMPACT_EVIDENCED || this == EMBEDDED;
    }

    /** No longer part of the plan. */
    public boolean isGivenUp() {
        return this == WITHDRAWN || this == SUPERSEDED;
    }
}
