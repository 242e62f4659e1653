package org.turnaround.position;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** What a position is to the same person's position before it; computed, never recorded. */
public enum Change implements Coded {
    FIRST("No earlier position of this person on this proposition is on the record"),
    RESTATED("The same stance as before"),
    SOFTENED("From agreeing or disagreeing to a mixed stance"),
    HARDENED("From a mixed stance to agreeing or disagreeing"),
    REVERSED("From agreeing to disagreeing, or the other way round");

    private final String definition;

    Change(String definition) {
        this.definition = definition;
    }

    /**
     * @param before the stance of the answer before, or null where there is none
     * @param now the stance of this answer
     * @throws IllegalArgumentException when one of them is no answer: silence changes nothing
     */
    public static Change between(@Nullable Stance before, Stance now) {
        if (!now.isAnswer() || (before != null && !before.isAnswer())) {
            throw new IllegalArgumentException("a change is between two answers, not " + before + " and " + now);
        }
        if (before == null) {
            return FIRST;
        }
        if (before == now) {
            return RESTATED;
        }
        if (now == Stance.MIXED) {
            return SOFTENED;
        }
        return before == Stance.MIXED ? HARDENED : REVERSED;
    }

    @Override
    public String label() {
        return this == FIRST ? "First on the record" : Coded.super.label();
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** Whether the stance is another one than before. */
    public boolean isMove() {
        return this == SOFTENED || this == HARDENED || this == REVERSED;
    }
}
