package org.turnaround.position.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryState;
import org.turnaround.record.editing.Typed;

/**
 * Who is to see a proposition or a position.
 *
 * @param reason why it is withdrawn; null in any other state
 */
record Standing(EntryState state, @Nullable String reason) {

    private static final int REASON = 1000;

    static Standing read(String state, String reason) {
        EntryState known = find(state).orElseThrow();
        return new Standing(known, known == EntryState.WITHDRAWN ? Typed.kept(reason) : null);
    }

    static void check(Errors errors, String state, String reason) {
        if (find(state).isEmpty()) {
            errors.rejectValue("state", "missing", "Choose who is to see it");
        } else if (find(state).get() == EntryState.WITHDRAWN) {
            Typed.checkThere(errors, "stateReason", reason, "Enter why it is withdrawn");
        }
        Typed.checkLength(errors, "stateReason", reason, "The reason", REASON);
    }

    static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("draft", "Draft: editors only");
        options.put("published", "Published: everybody");
        options.put("withdrawn", "Withdrawn: it was public, and should not have been");
        return options;
    }

    /** @throws EditingRefused where what has been public would be a draft again, or a draft be withdrawn */
    Standing after(EntryState before) {
        boolean wasDraft = before == EntryState.DRAFT;
        if (!wasDraft && this.state == EntryState.DRAFT) {
            throw new EditingRefused("It has been public: withdraw it with a reason");
        }
        if (wasDraft && this.state == EntryState.WITHDRAWN) {
            throw new EditingRefused("It has never been public: leave it a draft");
        }
        return this;
    }

    private static Optional<EntryState> find(String code) {
        return Arrays.stream(EntryState.values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
