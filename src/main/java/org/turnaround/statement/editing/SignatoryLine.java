package org.turnaround.statement.editing;

import org.jspecify.annotations.Nullable;
import org.turnaround.record.editing.Typed;

/**
 * How one person stands to a joint statement, as typed.
 *
 * @param who a person's key, as in {@code person-12}
 * @param state a code of {@link org.turnaround.statement.SignatoryState}, or empty: then the line falls away when saved
 * @param dissent the number of the statement with their dissent, or empty
 */
record SignatoryLine(String who, String state, String dissent, String note) {

    SignatoryLine {
        who = Typed.text(who);
        state = Typed.text(state);
        dissent = Typed.text(dissent);
        note = Typed.text(note);
    }

    static SignatoryLine of(String who) {
        return new SignatoryLine(who, "", "", "");
    }

    /** Converted. */
    record Facts(
            long person,
            String state,
            @Nullable Long dissent,
            @Nullable String note) {}
}
