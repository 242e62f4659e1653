package org.turnaround.record.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * A date as an editor types it.
 *
 * @param stated in any words that {@link DateReader} reads
 * @param notBefore the earliest day, where that is known better than {@code stated} says
 * @param notAfter the latest day
 * @param why for an inferred date, the reason that the reader is shown
 */
public record DateForm(String stated, String notBefore, String notAfter, String why) {

    public static final DateForm EMPTY = new DateForm("", "", "", "");

    private static final int WHY = 1000;

    public DateForm {
        stated = Typed.text(stated);
        notBefore = Typed.text(notBefore);
        notAfter = Typed.text(notAfter);
        why = Typed.text(why);
    }

    public static DateForm of(@Nullable PartialDate date) {
        if (date == null) {
            return EMPTY;
        }
        PartialDate plain = PartialDate.parse(date.edtf());
        return new DateForm(
                date.edtf(),
                date.first().equals(plain.first()) ? "" : date.first().toString(),
                date.last().equals(plain.last()) ? "" : date.last().toString(),
                Typed.text(date.why()));
    }

    /** Complains beside {@code field.stated} and the others. */
    public void check(Errors errors, String field, boolean needed) {
        if (needed && this.stated.isBlank()) {
            errors.rejectValue(field + ".stated", "missing", "Enter a date, such as " + DateReader.EXAMPLES);
        }
        Typed.checkLength(errors, field + ".why", this.why, "The reason for the date", WHY);
        checkDay(errors, field + ".notBefore", this.notBefore);
        checkDay(errors, field + ".notAfter", this.notAfter);
        if (!errors.hasFieldErrors(field + ".notBefore") && !errors.hasFieldErrors(field + ".notAfter")) {
            try {
                read();
            } catch (IllegalArgumentException ex) {
                errors.rejectValue(field + ".stated", "date", Typed.text(ex.getMessage()));
            }
        }
    }

    /**
     * The date, or null where none was typed.
     *
     * @throws IllegalArgumentException with a message for the editor
     */
    public @Nullable PartialDate read() {
        if (this.stated.isBlank()) {
            return null;
        }
        return DateReader.read(this.stated)
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + this.stated.strip() + "” is not a date: enter one such as " + DateReader.EXAMPLES))
                .between(day(this.notBefore), day(this.notAfter))
                .because(Typed.kept(this.why));
    }

    /** The date, where it has been checked that one was typed. */
    public PartialDate readChecked() {
        PartialDate date = read();
        if (date == null) {
            throw new IllegalStateException("not checked");
        }
        return date;
    }

    /** The day that stands for the date, or null where none can be read yet. */
    public @Nullable LocalDate sortDay() {
        try {
            PartialDate date = read();
            return date == null ? null : date.sortDay();
        } catch (IllegalArgumentException | DateTimeException ex) {
            return null;
        }
    }

    /** Says more than the date itself. */
    public boolean hasMore() {
        return !(this.notBefore + this.notAfter + this.why).isBlank();
    }

    /** On one line, for comparing two editors' versions. */
    public String words() {
        return String.join(
                        " ",
                        this.stated,
                        this.notBefore.isBlank() ? "" : "not before " + this.notBefore,
                        this.notAfter.isBlank() ? "" : "not after " + this.notAfter,
                        this.why)
                .replaceAll(" +", " ")
                .strip();
    }

    private static void checkDay(Errors errors, String field, String typed) {
        try {
            day(typed);
        } catch (DateTimeException ex) {
            errors.rejectValue(field, "date", "“" + typed.strip() + "” is not a day: write 18 June 2013");
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : Typed.day(typed);
    }
}
