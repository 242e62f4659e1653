package org.turnaround.survey;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What came of asking somebody. */
public enum ResponseStatus implements Coded {
    ANSWERED("answered", "Answered"),
    ANSWERED_AS_GROUP("answered-as-group", "Answered as a group"),
    ON_BEHALF("on-behalf", "Answered by somebody on their behalf"),
    DECLINED("declined", "Declined to answer"),
    NO_RESPONSE("no-response", "No reply by the date"),
    NOT_REACHED("not-reached", "Not reached"),
    UNAVAILABLE("unavailable", "Unavailable");

    @EnumeratedValue
    private final String code;

    private final String label;

    ResponseStatus(String code, String label) {
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

    public boolean isAnswer() {
        return this == ANSWERED || this == ANSWERED_AS_GROUP || this == ON_BEHALF;
    }

    /** @throws IllegalArgumentException when there is no such status */
    public static ResponseStatus of(String code) {
        return Coded.of(ResponseStatus.class, code);
    }
}
