package org.turnaround.record.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.shared.Coded;

/**
 * Who is to see what is no entry but has a state like one: a call, a proposition, a position.
 *
 * @param reason why it is withdrawn; null in any other state
 */
public record Standing(EntryState state, @Nullable String reason) {

    private static final int REASON = 1000;

    public static Standing read(String state, String reason) {
        EntryState known = EntryState.of(state);
        return new Standing(known, known == EntryState.WITHDRAWN ? Typed.kept(reason) : null);
    }

    public static void check(Errors errors, String state, String reason) {
        Optional<EntryState> known = Coded.find(EntryState.class, state);
        if (known.isEmpty()) {
            errors.rejectValue("state", "missing", "Choose who is to see it");
        } else if (known.get() == EntryState.WITHDRAWN) {
            Typed.checkThere(errors, "stateReason", reason, "Enter why it is withdrawn");
        }
        Typed.checkLength(errors, "stateReason", reason, "The reason", REASON);
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("draft", "Draft: editors only");
        options.put("published", "Published: everybody");
        options.put("withdrawn", "Withdrawn: it was public, and should not have been");
        return options;
    }

    /** A state as editors read it; what is none stays as it was sent. */
    public static String words(String state) {
        return Coded.find(EntryState.class, state).map(EntryState::label).orElse(state);
    }

    /** @throws EditingRefused where what has been public would be a draft again, or a draft be withdrawn */
    public Standing after(EntryState before) {
        boolean wasDraft = before == EntryState.DRAFT;
        if (!wasDraft && this.state == EntryState.DRAFT) {
            throw new EditingRefused("It has been public: withdraw it with a reason");
        }
        if (wasDraft && this.state == EntryState.WITHDRAWN) {
            throw new EditingRefused("It has never been public: leave it a draft");
        }
        return this;
    }
}
