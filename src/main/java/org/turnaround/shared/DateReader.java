package org.turnaround.shared;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people write it and as this site prints it: 18 June 2013, June 18, 2013, 18/6/13, June 2013, about 2013, spring 2016,
 * Autumn term 2017, end of October 2003, between two of these, or the Extended Date/Time Format.
 *
 * <p>A year of two digits is one of this century. A season, a school term and an early, mid or late year is the year as
 * stated, bounded by its months, by which it is known again; the end of something is roughly its last day.
 */
public final class DateReader {

    /** For hints and messages. */
    public static final String EXAMPLES = "18 June 2013, June 2013, spring 2013 or 2013";

    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final Pattern NOISE = Pattern.compile(
            "[,\\s\\h]+|\\b(?:of|the|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)\\b");
    private static final Pattern ROUGH = Pattern.compile("^(?:about|around|circa|c\\.) ?| ?~$");
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?"),
            // 6/2013 is a month, but 12/11 is as likely a day without its year
            Pattern.compile(
                    "(?!\\d+/\\d\\d$)(?:(?<day>\\d{1,2})(?<mark>[/. ]))?(?<month>\\d{1,2})(?:\\k<mark>|/)" + YEAR),
            Pattern.compile("(?:(?<day>\\d{1,2}) )?(?<month>[a-z]+)\\.? " + YEAR),
            Pattern.compile("(?<month>[a-z]+)\\.? (?<day>\\d{1,2}) (?<year>\\d{4})"));
    private static final Pattern PERIOD = Pattern.compile("(?<name>[a-z]+(?: term)?)[ -]" + YEAR);
    private static final Pattern BOUNDED =
            Pattern.compile("(?:(?<stated>.+) )?(?:between (?<first>.+) and (?<last>.+)|on (?<day>.+))");

    private static final Map<String, Integer> MONTHS = Stream.of(Month.values())
            .flatMap(month -> Stream.of(name(month), name(month).substring(0, 3))
                    .distinct()
                    .map(name -> entry(name, month.getValue())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Winter is named after the year it begins in. No two are of the same months, so that each can be printed again. */
    private static final Map<String, Months> PERIODS = Map.ofEntries(
            entry("spring", new Months(3, 3)),
            entry("summer", new Months(6, 3)),
            entry("autumn", new Months(9, 3)),
            entry("winter", new Months(12, 3)),
            entry("spring term", new Months(1, 4)),
            entry("summer term", new Months(4, 4)),
            entry("autumn term", new Months(9, 4)),
            entry("early", new Months(1, 5)),
            entry("mid", new Months(4, 6)),
            entry("late", new Months(8, 5)));

    private record Months(int first, int count) {

        LocalDate firstDay(int year) {
            return LocalDate.of(year, this.first, 1);
        }

        LocalDate lastDay(int year) {
            return YearMonth.of(year, this.first).plusMonths(this.count - 1).atEndOfMonth();
        }
    }

    private DateReader() {}

    /** @return nothing when it is no date between the years 1900 and 2199 */
    public static Optional<PartialDate> read(@Nullable String typed) {
        String text = plain(typed == null ? "" : typed);
        String stated = ROUGH.matcher(text).replaceAll("");
        String mark = stated.equals(text) ? "" : "~";
        return dated(stated, mark)
                .or(() -> period(stated, mark))
                .or(() -> end(stated))
                .or(() -> bounded(text))
                .filter(date -> date.first().getYear() >= 1900 && date.last().getYear() < 2200);
    }

    /** The very day, where it is one. */
    public static Optional<LocalDate> readDay(@Nullable String typed) {
        return read(typed).filter(PartialDate::isExact).map(PartialDate::first);
    }

    /**
     * The date that a filter asks for.
     *
     * @throws BadRequest when it is none
     */
    public static PartialDate asked(String typed) {
        return read(typed)
                .orElseThrow(
                        () -> new BadRequest("“" + typed.strip() + "” is not a date: enter one such as " + EXAMPLES));
    }

    /**
     * The two dates between which a filter asks, in order.
     *
     * @throws BadRequest when one is no date, or the last day comes before the first
     */
    public static void askedRange(String from, String to) {
        if (asked(to).last().isBefore(asked(from).first())) {
            throw new BadRequest("The last day, “" + to.strip() + "”, is before the first, “" + from.strip() + "”");
        }
    }

    /**
     * The day that a filter asks for.
     *
     * @throws BadRequest when it is none, or longer than a day
     */
    public static LocalDate askedDay(String typed) {
        return readDay(typed)
                .orElseThrow(
                        () -> new BadRequest("“" + typed.strip() + "” is not a day: enter one such as 18 June 2013"));
    }

    private static String plain(String typed) {
        String words = NOISE.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return words.replaceAll(" +", " ").strip().replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b|(?<=\\bsep)t\\b", "");
    }

    private static Optional<PartialDate> dated(String text, String mark) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(DateReader::edtf)
                .flatMap(edtf -> PartialDate.readEdtf(edtf + mark));
    }

    private static Optional<String> edtf(Matcher date) {
        String month = date.group("month");
        String day = date.group("day");
        if (month == null) {
            return Optional.of(year(date) + "");
        }
        return Optional.ofNullable(month.matches("\\d+") ? Integer.valueOf(month) : MONTHS.get(month))
                .map(number -> String.format(Locale.UK, "%d-%02d", year(date), number))
                .map(whole -> day == null ? whole : whole + String.format(Locale.UK, "-%02d", Integer.valueOf(day)));
    }

    private static Optional<PartialDate> period(String text, String mark) {
        Matcher period = PERIOD.matcher(text);
        Months months = period.matches() ? PERIODS.get(period.group("name")) : null;
        return months == null
                ? Optional.empty()
                : Optional.of(PartialDate.parse(year(period) + mark)
                        .between(months.firstDay(year(period)), months.lastDay(year(period))));
    }

    /** The season, the term or the part of the year that these are the bounds of; empty for any others. */
    static Optional<String> period(int year, LocalDate first, LocalDate last) {
        return PERIODS.entrySet().stream()
                .filter(one -> one.getValue().firstDay(year).equals(first)
                        && one.getValue().lastDay(year).equals(last))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** "2013, between 6 March 2013 and 10 June 2013"; where nothing is stated, the year or month that both lie in. */
    private static Optional<PartialDate> bounded(String text) {
        Matcher bounded = BOUNDED.matcher(text);
        if (!bounded.matches()) {
            return Optional.empty();
        }
        String day = bounded.group("day");
        LocalDate first = read(day == null ? bounded.group("first") : day)
                .map(PartialDate::first)
                .orElse(null);
        LocalDate last = read(day == null ? bounded.group("last") : day)
                .map(PartialDate::last)
                .orElse(null);
        if (first == null || last == null || last.isBefore(first)) {
            return Optional.empty();
        }
        int alike = YearMonth.from(first).equals(YearMonth.from(last)) ? 7 : 4;
        String stated = bounded.group("stated");
        return (stated == null ? PartialDate.readEdtf(first.toString().substring(0, alike)) : read(stated))
                .map(date -> date.between(first, last));
    }

    private static Optional<PartialDate> end(String text) {
        return text.startsWith("end ")
                ? dated(text.substring("end ".length()), "").map(whole -> PartialDate.parse(whole.last() + "~"))
                : Optional.empty();
    }

    private static int year(Matcher date) {
        int year = Integer.parseInt(Objects.requireNonNull(date.group("year")));
        return year < 100 ? 2000 + year : year;
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
    }
}
