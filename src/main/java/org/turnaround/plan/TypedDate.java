package org.turnaround.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnaround.shared.PartialDate;

/** Reads dates as people of a council type them: 31 March 2027, 31/3/2027, March 2027, 2027, or 2027-03-31. */
public final class TypedDate {

    public static final String EXAMPLES = "31 March 2027, 31/3/2027, March 2027 or 2027";

    private static final List<DateTimeFormatter> DAYS =
            List.of(form("d MMMM uuuu"), form("d MMM uuuu"), form("d/M/uuuu"), form("d.M.uuuu"), form("d M uuuu"));
    private static final List<DateTimeFormatter> MONTHS = List.of(form("MMMM uuuu"), form("MMM uuuu"), form("M/uuuu"));

    private TypedDate() {}

    /** @return nothing when it is no date between the years 1900 and 2199 */
    public static Optional<PartialDate> read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ").replaceAll("(?i)\\bsept\\b", "Sep");
        return edtf(text)
                .or(() -> first(DAYS, text).map(form -> PartialDate.of(LocalDate.parse(text, form))))
                .or(() -> first(MONTHS, text)
                        .map(form ->
                                PartialDate.parse(YearMonth.parse(text, form).toString())))
                .filter(date -> date.first().getYear() >= 1900 && date.last().getYear() < 2200);
    }

    private static Optional<PartialDate> edtf(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    private static Optional<DateTimeFormatter> first(List<DateTimeFormatter> forms, String text) {
        return forms.stream().filter(form -> fits(form, text)).findFirst();
    }

    private static boolean fits(DateTimeFormatter form, String text) {
        try {
            form.parse(text);
            return true;
        } catch (DateTimeException ex) {
            return false;
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
