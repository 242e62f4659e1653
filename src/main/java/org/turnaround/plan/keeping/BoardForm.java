package org.turnaround.plan.keeping;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.PlanKeeping.BoardWord;
import org.turnaround.plan.TypedAddress;
import org.turnaround.plan.TypedDate;

/** What a board or its chair said of an action, as typed. */
record BoardForm(
        @Nullable String text,
        @Nullable String date,
        @Nullable String source,
        @Nullable String url) {

    static final BoardForm EMPTY = new BoardForm("", "", "", "");

    private static final int TEXT = 4000;
    private static final int SOURCE = 300;
    private static final int URL = 2000;

    void check(Errors errors, LocalDate today) {
        reject(errors, "text", said(this.text).isEmpty(), "Enter what the board said");
        reject(errors, "text", said(this.text).length() > TEXT, "What the board said can have 4,000 characters");
        boolean dated = TypedDate.read(said(this.date)).isPresent();
        reject(errors, "date", !dated, "Enter the date of the meeting, such as " + TypedDate.EXAMPLES);
        boolean future = TypedDate.read(said(this.date))
                .filter(day -> day.first().isAfter(today))
                .isPresent();
        reject(errors, "date", future, "The board cannot have said it on a day to come");
        reject(errors, "source", said(this.source).isEmpty(), "Enter where it can be read, such as the minutes");
        reject(
                errors,
                "source",
                said(this.source).length() > SOURCE,
                "The title of the source can have 300 characters");
        boolean wrong = !said(this.url).isEmpty()
                && (!TypedAddress.isWeb(said(this.url)) || said(this.url).length() > URL);
        reject(errors, "url", wrong, "Enter an address that begins with https://");
    }

    /** Only when nothing is wrong with it. */
    BoardWord word() {
        return new BoardWord(
                said(this.text),
                TypedDate.read(said(this.date)).orElseThrow(),
                said(this.source),
                said(this.url).isEmpty() ? null : said(this.url));
    }

    private static void reject(Errors errors, String field, boolean wrong, String message) {
        if (wrong) {
            errors.rejectValue(field, "wrong", message);
        }
    }

    private static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
