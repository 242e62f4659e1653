package org.turnaround.position;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why there is no answer. An empty cell of a matrix always has one of these, since they mean very different things. */
public enum NoAnswer {
    NOT_IN_OFFICE("not-in-office", "Not in office", "Held no seat of this council while it was asked or argued"),
    NOT_ASKED("not-asked", "Not asked", "Nobody is on record as asking, and no words on it are on the record"),
    UNAVAILABLE("no-response", "Unavailable", "On leave or otherwise unable to answer when asked"),
    NO_REPLY("no-response", "No reply by the date", "Asked, and no reply had come when the answers were published"),
    NOT_REACHED("no-response", "Not reached", "The question did not reach the person"),
    DECLINED("declined", "Declined to say", "Was asked, or spoke on the matter, and did not say"),
    NOT_RECORDED("no-response", "Asked; no answer on the record", "Was asked; what came of it is not on the record"),
    NOT_READ("no-response", "No stance read", "Answered, but no stance has been read from the answer");

    private final String stanceCode;
    private final String label;
    private final String definition;

    NoAnswer(String stanceCode, String label, String definition) {
        this.stanceCode = stanceCode;
        this.label = label;
        this.definition = definition;
    }

    /** The code of the public contract's {@code stance}. */
    public String stanceCode() {
        return this.stanceCode;
    }

    public String label() {
        return this.label;
    }

    public String definition() {
        return this.definition;
    }

    /** The record says that the person did not answer, not only that it knows of no answer. */
    boolean isSilence() {
        return switch (this) {
            case UNAVAILABLE, NO_REPLY, NOT_REACHED, DECLINED -> true;
            case NOT_IN_OFFICE, NOT_ASKED, NOT_RECORDED, NOT_READ -> false;
        };
    }

    /** Why a recorded position is no answer. */
    static NoAnswer ofPosition(Stance stance, @Nullable String recorded) {
        if (stance == Stance.DECLINED) {
            return DECLINED;
        }
        return recorded == null ? NO_REPLY : ofCode(recorded);
    }

    /** Why a survey has no stance from somebody it asked; null where it holds no response of theirs. */
    static NoAnswer ofResponse(@Nullable String status) {
        if (status == null) {
            return NOT_RECORDED;
        }
        return status.startsWith("answered") || status.equals("on-behalf") ? NOT_READ : ofCode(status);
    }

    private static NoAnswer ofCode(String code) {
        return switch (code) {
            case "unavailable" -> UNAVAILABLE;
            case "declined" -> DECLINED;
            case "not-reached" -> NOT_REACHED;
            case "no-reply", "no-response" -> NO_REPLY;
            default ->
                throw new IllegalArgumentException(
                        "no reason for silence " + code + " among " + Arrays.toString(values()));
        };
    }
}
