package org.turnaround.survey.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Line;
import org.turnaround.desk.Ref;

/**
 * A question of a survey.
 *
 * @param id what tells it from the others of its survey, however it is reworded: its first words, unless it has one
 * @param proposition the id of the proposition that an answer says something about, or null
 */
record QuestionLine(
        @Ref("question-key") @Nullable String id,
        @NotBlank @Size(min = 2, max = 500) @Nullable String text,
        @Ref("any-proposition") @Nullable Long proposition,
        @Nullable Boolean remove)
        implements Line {

    private static final int LONGEST = 60;

    QuestionLine {
        id = id == null && text != null ? id(text) : id;
    }

    private static String id(String text) {
        String words = text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() <= LONGEST && !words.isEmpty()
                ? words
                : words.substring(0, Math.min(words.length(), LONGEST)) + "-" + Integer.toHexString(text.hashCode());
    }

    @Override
    public String key() {
        return String.valueOf(this.id);
    }

    @Override
    public boolean isGone() {
        return Boolean.TRUE.equals(this.remove) || this.id == null;
    }
}
