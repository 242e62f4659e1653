package org.turnaround.survey;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What came of asking somebody. */
public enum ResponseStatus implements Coded {
    ANSWERED("Answered"),
    ANSWERED_AS_GROUP("Answered as a group"),
    ON_BEHALF("Answered by somebody on their behalf"),
    DECLINED("Declined to answer"),
    NO_RESPONSE("No reply"),
    NOT_REACHED("Not reached"),
    UNAVAILABLE("Unavailable");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    ResponseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }

    public boolean isAnswer() {
        return this == ANSWERED || this == ANSWERED_AS_GROUP || this == ON_BEHALF;
    }
}
