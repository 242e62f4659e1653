package org.turnaround.plan.keeping;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.ActionKeeping.BoardWord;
import org.turnaround.plan.Paper;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * What a board or its chair said of an action, as typed.
 *
 * @param key made with the form, so that a form that is sent twice counts once
 */
record BoardForm(
        @Nullable String text,
        @Nullable String speaker,
        @Nullable String date,
        @Nullable String source,
        @Nullable String url,
        @Nullable String key) {

    private static final String BOARD = "Improvement board";

    BoardForm {
        key = Fields.key(key);
    }

    static BoardForm empty() {
        return new BoardForm("", BOARD, "", "", "", "");
    }

    void check(Errors errors, LocalDate today) {
        Fields.checkThere(errors, "text", this.text, "Enter what the board said");
        Fields.checkLength(errors, "text", "text", this.text, 4000);
        Fields.checkThere(errors, "speaker", this.speaker, "Enter who said it");
        Fields.checkLength(errors, "speaker", "name of the board or the role", this.speaker, 200);
        Fields.checkThere(errors, "date", this.date, "Enter the date of the meeting, such as " + DateReader.EXAMPLES);
        Fields.checkDate(errors, "date", this.date);
        PartialDate day = Fields.date(this.date);
        if (day != null && day.first().isAfter(today)) {
            errors.rejectValue("date", "future", "The board cannot have said it on a day to come");
        }
        Fields.checkThere(errors, "source", this.source, "Enter where it can be read, such as the minutes");
        Fields.checkLength(errors, "source", "title of the source", this.source, 300);
        Fields.checkAddress(errors, "url", this.url);
    }

    /** Only when nothing is wrong with it. */
    BoardWord word() {
        PartialDate day = Objects.requireNonNull(Fields.date(this.date));
        Paper paper = new Paper(Fields.text(this.source), Fields.orNull(this.url), null);
        return new BoardWord(Fields.text(this.text), Fields.text(this.speaker), day, paper, Fields.text(this.key));
    }
}
