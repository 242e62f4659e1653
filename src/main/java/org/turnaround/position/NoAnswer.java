package org.turnaround.position;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** Why there is no answer. An empty cell of a matrix always has one of these, since they mean very different things. */
public enum NoAnswer implements Coded {
    NOT_IN_OFFICE("Not in office", "Held no seat of this council while it was asked or argued"),
    NOT_ASKED("Not asked", "Nobody is on record as asking, and no words on it are on the record"),
    UNAVAILABLE("Unavailable", "On leave or otherwise unable to answer when asked"),
    NO_REPLY("No reply", "Asked, and no reply had come when the answers were published"),
    NOT_REACHED("Not reached", "The question did not reach the person"),
    DECLINED("Declined to say", "Said, in words that the record holds, that they would not say"),
    NOT_RECORDED("Asked; no answer on the record", "Was asked; what came of it is not on the record"),
    NOT_READ("No stance read", "Answered, but no stance has been read from the answer"),
    NOT_COLLECTED("Not collected", "Neither words on it nor an act that itself says it are held");

    private final String label;
    private final String definition;

    NoAnswer(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The code of the public contract's {@code stance}. */
    public String stanceCode() {
        return switch (this) {
            case NOT_IN_OFFICE, NOT_ASKED, DECLINED, NOT_COLLECTED -> code();
            case NOT_RECORDED, NOT_READ -> NOT_COLLECTED.code();
            case UNAVAILABLE, NO_REPLY, NOT_REACHED -> "no-response";
        };
    }

    @Override
    public String label() {
        return this.label;
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** The record says that the person did not answer, not only that it knows of no answer. */
    boolean isSilence() {
        return switch (this) {
            case UNAVAILABLE, NO_REPLY, NOT_REACHED, DECLINED -> true;
            case NOT_IN_OFFICE, NOT_ASKED, NOT_RECORDED, NOT_READ, NOT_COLLECTED -> false;
        };
    }

    /** Why a survey has no stance from somebody it asked; null where it holds no response of theirs. */
    static NoAnswer ofResponse(@Nullable String status) {
        if (status == null) {
            return NOT_RECORDED;
        }
        return switch (status) {
            case "answered", "answered-as-group", "on-behalf" -> NOT_READ;
            case "no-response" -> NO_REPLY;
            default -> Coded.of(NoAnswer.class, status);
        };
    }
}
