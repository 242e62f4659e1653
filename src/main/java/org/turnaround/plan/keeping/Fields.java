package org.turnaround.plan.keeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.TypedAddress;
import org.turnaround.plan.TypedFigure;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** What the forms of this package do with text as it was typed: they read it, and complain beside its field. */
final class Fields {

    private static final int KEY = 100;
    private static final int CHOICES = 600;

    private Fields() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static @Nullable PartialDate date(@Nullable String typed) {
        return DateReader.read(text(typed)).orElse(null);
    }

    static @Nullable BigDecimal figure(@Nullable String typed) {
        return TypedFigure.read(text(typed)).orElse(null);
    }

    /** What a form offers as the date that there is: in words that it reads as the same date. */
    static String words(@Nullable PartialDate date) {
        return date == null ? "" : date.words();
    }

    /** &minus;1, which nothing has, when it is no number. */
    static int version(@Nullable String typed) {
        return text(typed).matches("\\d{1,9}") ? Integer.parseInt(text(typed)) : -1;
    }

    static @Nullable Long id(@Nullable String typed) {
        return text(typed).matches("\\d{1,18}") ? Long.valueOf(text(typed)) : null;
    }

    static List<Long> ids(@Nullable List<String> chosen) {
        return chosen(chosen).stream().map(Fields::id).filter(Objects::nonNull).toList();
    }

    static List<String> chosen(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().limit(CHOICES).toList();
    }

    /** What tells a form that is sent twice from two forms. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The key that came with a form, or a new one where it is none. */
    static String key(@Nullable String typed) {
        return text(typed).isEmpty() || text(typed).length() > KEY ? newKey() : text(typed);
    }

    static void checkLength(Errors errors, String field, String noun, @Nullable String typed, int longest) {
        int length = text(typed).length();
        if (length > longest) {
            errors.rejectValue(
                    field, "long", "The %s can have %,d characters, and this has %,d".formatted(noun, longest, length));
        }
    }

    static void checkThere(Errors errors, String field, @Nullable String typed, String message) {
        if (text(typed).isEmpty()) {
            errors.rejectValue(field, "missing", message);
        }
    }

    static void checkFigure(Errors errors, String field, @Nullable String typed) {
        if (!text(typed).isEmpty() && figure(typed) == null) {
            errors.rejectValue(field, "wrong", "Enter a figure such as 1,107 or 16.4");
        }
    }

    static void checkDate(Errors errors, String field, @Nullable String typed) {
        if (!text(typed).isEmpty() && date(typed) == null) {
            errors.rejectValue(field, "wrong", "Enter a date such as " + DateReader.EXAMPLES);
        }
    }

    static void checkAddress(Errors errors, String field, @Nullable String typed) {
        if (!text(typed).isEmpty() && !TypedAddress.isWeb(text(typed))) {
            errors.rejectValue(field, "wrong", "Enter an address that begins with https://");
        }
        checkLength(errors, field, "address", typed, 2000);
    }
}
