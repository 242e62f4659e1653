package org.turnaround.plan.keeping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.Paper;
import org.turnaround.plan.TypedAddress;
import org.turnaround.plan.Updates.BoardWord;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * What a board or its chair said of an action, as typed.
 *
 * @param key made with the form, so that a form that is sent twice counts once
 */
record BoardForm(
        @NotBlank(message = "Enter what the board said")
        @Size(max = 4000, message = "The text can have 4,000 characters")
        @Nullable
        String text,

        @NotBlank(message = "Enter who said it")
        @Size(max = 200, message = "The name of the board or the role can have 200 characters")
        @Nullable
        String speaker,

        @Nullable String date,

        @NotBlank(message = "Enter where it can be read, such as the minutes")
        @Size(max = 300, message = "The title of the source can have 300 characters")
        @Nullable
        String source,

        @Size(max = 2000, message = "The address can have 2,000 characters") @Nullable
        String url,

        @Nullable String key) {

    BoardForm {
        key = key == null || key.isBlank() || key.length() > 100
                ? UUID.randomUUID().toString()
                : key;
    }

    static BoardForm empty() {
        return new BoardForm("", "Improvement board", "", "", "", "");
    }

    void check(Errors errors, LocalDate today) {
        PartialDate day = day();
        if (day == null) {
            errors.rejectValue("date", "wrong", "Enter the date of the meeting, such as " + DateReader.EXAMPLES);
        } else if (day.first().isAfter(today)) {
            errors.rejectValue("date", "future", "The board cannot have said it on a day to come");
        }
        if (!text(this.url).isEmpty() && !TypedAddress.isWeb(text(this.url))) {
            errors.rejectValue("url", "wrong", "Enter an address that begins with https://");
        }
    }

    /** Only when nothing is wrong with it. */
    BoardWord word() {
        Paper paper = new Paper(text(this.source), text(this.url).isEmpty() ? null : text(this.url));
        return new BoardWord(text(this.text), text(this.speaker), Objects.requireNonNull(day()), paper, text(this.key));
    }

    private @Nullable PartialDate day() {
        return DateReader.read(text(this.date)).orElse(null);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
