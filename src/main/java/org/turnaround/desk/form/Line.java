package org.turnaround.desk.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of a list in a form. Two editors who change different lines do not meet: a line is known by its key. */
public interface Line {

    /** What tells it from the other lines of its list; the same before and after a change. */
    String key();

    /** For a line that is known by its first words, however it is reworded later; null for an empty one. */
    static @Nullable String keyOf(@Nullable String known, @Nullable String text) {
        if (known != null || text == null) {
            return known;
        }
        String words = text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        int longest = 60;
        return words.length() <= longest && !words.isEmpty()
                ? words
                : words.substring(0, Math.min(words.length(), longest)) + "-" + Integer.toHexString(text.hashCode());
    }

    /** Whoever typed it has taken it away. */
    default boolean isGone() {
        return false;
    }
}
