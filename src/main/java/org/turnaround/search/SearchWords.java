package org.turnaround.search;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.PartialDate;

/**
 * What somebody typed, taken apart: dates lift what happened then above the rest and need not stand in the text; what is
 * left keeps PostgreSQL's web search grammar ("a phrase", -without, or).
 *
 * @param typed all of it
 * @param text all but the dates
 * @param dates days, months and years that were named, as {@code 18 June 2013}, {@code June 2013}, {@code 2013-06} or
 *     {@code 2013}; not those within quotation marks or after a minus sign
 */
record SearchWords(String typed, String text, List<PartialDate> dates) {

    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 20;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern TOKEN = Pattern.compile("-?\"[^\"]*\"?|\\S+");
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w\"/-])(?:(?:(?:on|in|since|from)\\s+)?(?:(\\d{1,2})\\s+)?" + MONTH
                    + "\\s+)?((?:19[89]|20[0-3])\\d)(?:-(\\d{2}))?(?:-(\\d{2}))?(?![\\w\"/-])",
            Pattern.CASE_INSENSITIVE);

    /** @throws BadRequest when it has more than 200 characters or 20 terms */
    static SearchWords read(String typed) {
        String tidy = typed.replaceAll("[“”„]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[<>/]", " ")
                .replaceAll("(\\d),(?=\\d{3})", "$1")
                .replaceAll("\\s+", " ");
        if (tidy.length() > LONGEST) {
            throw new BadRequest("Search for at most " + LONGEST + " characters");
        }
        if (tokens(tidy).stream().mapToLong(SearchWords::terms).sum() > MOST_TERMS) {
            throw new BadRequest("Search for at most " + MOST_TERMS + " words at once");
        }
        return takenApart(tidy);
    }

    private static SearchWords takenApart(String tidy) {
        List<PartialDate> dates = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int at = 0;
        Matcher quoted = Pattern.compile("-?\"[^\"]*\"?").matcher(tidy);
        while (quoted.find()) {
            rest.add(withoutDates(tidy.substring(at, quoted.start()), dates));
            rest.add(quoted.group());
            at = quoted.end();
        }
        rest.add(withoutDates(tidy.substring(at), dates));
        String text = String.join(" ", rest).replaceAll("\\s+", " ").strip();
        return new SearchWords(tidy, text, List.copyOf(dates));
    }

    private static String withoutDates(String text, List<PartialDate> dates) {
        StringBuilder rest = new StringBuilder();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            boolean read = add(date, dates);
            date.appendReplacement(rest, read ? " " : Matcher.quoteReplacement(date.group()));
        }
        return date.appendTail(rest).toString();
    }

    private static boolean add(Matcher date, List<PartialDate> dates) {
        try {
            dates.add(PartialDate.parse(edtf(date)));
            return true;
        } catch (IllegalArgumentException ex) {
            return false; // such as 31 June 2013: then these are words like any other
        }
    }

    private static String edtf(Matcher date) {
        String month = date.group(2) == null
                ? date.group(4)
                : "%02d".formatted(monthOf(date.group(2)).getValue());
        String day = date.group(2) == null ? date.group(5) : date.group(1);
        String edtf = date.group(3) + (month == null ? "" : "-" + month);
        return day == null ? edtf : edtf + "-%02d".formatted(Integer.parseInt(day));
    }

    private static Month monthOf(String name) {
        return Month.of(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(result -> result.group()).toList();
    }

    private static long terms(String token) {
        return Pattern.compile("[\\p{L}\\p{N}]+").matcher(token).results().count();
    }

    /** The words that stand by themselves: not in a phrase, not excluded, not the word "or". */
    List<String> plainTerms() {
        return tokens(this.text).stream()
                .filter(token -> !token.startsWith("-") && !token.startsWith("\"") && !token.equalsIgnoreCase("or"))
                .map(token -> token.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(token -> !token.isEmpty())
                .distinct()
                .toList();
    }

    /** With one plain word in another's place. */
    SearchWords with(String term, String other) {
        List<String> tokens = tokens(this.text).stream()
                .map(token -> token.equals(term) ? other : token)
                .toList();
        return withText(String.join(" ", tokens));
    }

    SearchWords withText(String other) {
        return new SearchWords(this.typed, other, this.dates);
    }

    /** For what has any of the plain words, and none of the excluded ones. */
    SearchWords anyOfThem() {
        String excluded = String.join(
                " ",
                tokens(this.text).stream()
                        .filter(token -> token.startsWith("-"))
                        .toList());
        List<String> wanted = new ArrayList<>(tokens(this.text).stream()
                .filter(token -> token.startsWith("\""))
                .toList());
        wanted.addAll(plainTerms());
        return withText(wanted.stream()
                .map(term -> term + " " + excluded) // "or" binds less than the words beside it
                .reduce((one, other) -> one + " or " + other)
                .orElse(""));
    }

    /** The plain words as a name might be written. */
    String asName() {
        return String.join(" ", plainTerms()).toLowerCase(Locale.ROOT);
    }

    boolean isOneName() {
        return !plainTerms().isEmpty()
                && !this.text.contains("\"")
                && !this.text.contains(" -")
                && this.dates.isEmpty();
    }
}
