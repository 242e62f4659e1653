package org.turnaround.plan;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import org.turnaround.shared.Coded;

/** How far an action is. Done is not better: the last two states need proof that it helped, and that it lasted. */
public enum ActionState implements Coded {
    NOT_STARTED("Nothing has been done yet"),
    IN_PROGRESS("Work has begun"),
    COMPLETE_AWAITING_SIGN_OFF("Reported as done; somebody other than the reporter has yet to agree"),
    COMPLETE("Done, and signed off by somebody other than the person who reported it"),
    IMPACT_EVIDENCED("Done, and there is evidence that it made a difference"),
    EMBEDDED("The difference has lasted and is now the ordinary way of working"),
    WITHDRAWN("Given up, for a reason that is stated"),
    SUPERSEDED("Replaced by another action, for a reason that is stated");

    @EnumeratedValue
    private final String code = code();

    private final String definition;

    ActionState(String definition) {
        this.definition = definition;
    }

    @Override
    public String label() {
        return this == COMPLETE_AWAITING_SIGN_OFF ? "Complete, awaiting sign-off" : Coded.super.label();
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** Within a sentence, in quotation marks. */
    public String quoted() {
        return "\u201c" + label().toLowerCase(Locale.UK) + "\u201d";
    }

    /** Not signed off yet, so that its due date still matters. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == IN_PROGRESS || this == COMPLETE_AWAITING_SIGN_OFF;
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
