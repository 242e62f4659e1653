package org.turnaround.position;

import org.jspecify.annotations.Nullable;

/** What a position is to the same person's position before it; computed, never recorded. */
public enum Change {
    FIRST("First on the record", "No earlier position of this person on this proposition is on the record"),
    RESTATED("Restated", "The same stance as before"),
    SOFTENED("Softened", "From agreeing or disagreeing to a mixed stance"),
    HARDENED("Hardened", "From a mixed stance to agreeing or disagreeing"),
    REVERSED("Reversed", "From agreeing to disagreeing, or the other way round");

    private final String label;
    private final String definition;

    Change(String label, String definition) {
        this.label = label;
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

    public String label() {
        return this.label;
    }

    public String definition() {
        return this.definition;
    }

    /** Whether the stance is another one than before. */
    public boolean isMove() {
        return this == SOFTENED || this == HARDENED || this == REVERSED;
    }
}
