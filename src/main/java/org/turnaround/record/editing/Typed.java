package org.turnaround.record.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.shared.DateReader;

/** What forms do with text as it was typed. */
public final class Typed {

    private static final int WORDS = 100;

    private Typed() {}

    /** A field that was not sent is empty. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What was sent, without the places that were left out: {@code x[0]} and {@code x[2]} are two. */
    public static <T> List<T> list(@Nullable List<T> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).toList();
    }

    /** As it is kept: without the spaces around it and with one sort of line end; null where nothing was typed. */
    public static @Nullable String kept(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    /** Complains beside the field when more than so many characters were typed. */
    public static void checkLength(Errors errors, String field, String typed, String label, int most) {
        if (typed.replace("\r\n", "\n").strip().length() > most) {
            errors.rejectValue(field, "length", label + " must be " + most + " characters or fewer");
        }
    }

    public static void checkThere(Errors errors, String field, String typed, String message) {
        checkLeast(errors, field, typed, 1, message);
    }

    /** Complains beside the field when fewer than so many characters were typed. */
    public static void checkLeast(Errors errors, String field, String typed, int least, String message) {
        if (typed.strip().length() < least) {
            errors.rejectValue(field, "missing", message);
        }
    }

    /** What was typed into a search, at most {@value #WORDS} characters of it. */
    public static String bounded(@Nullable String typed) {
        String words = text(typed).strip();
        return words.length() <= WORDS ? words : words.substring(0, WORDS);
    }

    /** The numbers among what was typed or ticked, each once. */
    public static List<Long> ids(List<String> typed) {
        return typed.stream().map(Typed::id).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * A day.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String typed) {
        return DateReader.readDay(typed).orElseThrow(() -> new DateTimeException("no day: " + typed));
    }

    /** A version as a hidden field carries it; one that nobody sent is no version. */
    public static int version(String typed) {
        Long number = id(typed);
        return number == null || number > Integer.MAX_VALUE ? -1 : number.intValue();
    }

    /** The number of something, or null where there is none or it is none. */
    public static @Nullable Long id(String typed) {
        String digits = typed.strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }
}
