package org.turnaround.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * What somebody typed, taken apart: dates narrow to what happened then; what is left keeps PostgreSQL's web search grammar
 * ("a phrase", -without, or).
 *
 * @param text all but the dates and a postcode
 * @param dates days, months, seasons and years that were named; not those within quotation marks or after a minus sign
 * @param dateWords the same as they were typed
 * @param postcode what has the shape of one, or null; the first half of one alone stays in the text as well
 */
record SearchWords(
        String text,
        List<PartialDate> dates,
        List<String> dateWords,
        @Nullable String postcode) {

    private static final int MOST_TERMS = 20;
    private static final String YEAR = "(?:19[89]|20[0-3])\\d";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String PERIOD = "(?:early|mid|late|(?:spring|summer|autumn|winter)(?: term)?)";
    private static final String QUOTED = "-?\"[^\"]*\"?";
    private static final Pattern TOKEN = Pattern.compile(QUOTED + "|\\S+");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\w\"-])[a-z]{1,2}\\d[a-z\\d]? ?\\d[abd-hjlnp-uw-z]{2}(?![\\w\"-])|^[a-z]{1,2}\\d{1,2}[a-z]?$",
            Pattern.CASE_INSENSITIVE);
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    /** What may be a date: {@link DateReader} decides. */
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w\"/-])(?:(?:on|in|since|from) )?((?:about )?(?:(?:the )?end (?:of )?)?(?:(?:"
                    + "(?:" + DAY + " (?:of )?)?" + MONTH + ",? |" + MONTH + " " + DAY + ",? |" + PERIOD + "[ -])?"
                    + YEAR
                    + "(?:-\\d{2}){0,2}|\\d{1,2}(?:/|[. ]\\d{1,2}[. ]|/\\d{1,2}/)" + YEAR
                    + "|\\d{1,2}/\\d{1,2}/\\d{2}))(?![\\w\"/-])",
            Pattern.CASE_INSENSITIVE);

    /** @throws BadRequest when it has more than 20 terms */
    static SearchWords read(String typed) {
        String tidy = typed.replaceAll("[“”„]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[<>]|(?<!\\d)/|/(?!\\d)", " ")
                .replaceAll("[\\s\\h]+", " ")
                .strip();
        if (tokens(tidy).stream().mapToLong(SearchWords::terms).sum() > MOST_TERMS) {
            throw new BadRequest("Search for at most " + MOST_TERMS + " words at once");
        }
        Matcher postcode = POSTCODE.matcher(tidy);
        if (!postcode.find()) {
            return takenApart(tidy, null);
        }
        String code = postcode.group();
        boolean half = code.length() < 5;
        return takenApart(half ? tidy : tidy.replace(code, " "), code.toUpperCase(Locale.ROOT));
    }

    private static SearchWords takenApart(String tidy, @Nullable String postcode) {
        List<PartialDate> dates = new ArrayList<>();
        List<String> dateWords = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int at = 0;
        Matcher quoted = Pattern.compile(QUOTED).matcher(tidy);
        while (quoted.find()) {
            rest.add(withoutDates(tidy.substring(at, quoted.start()), dates, dateWords));
            rest.add(quoted.group());
            at = quoted.end();
        }
        rest.add(withoutDates(tidy.substring(at), dates, dateWords));
        String text = String.join(" ", rest).replaceAll("\\s+", " ").strip();
        return new SearchWords(text, List.copyOf(dates), List.copyOf(dateWords), postcode);
    }

    private static String withoutDates(String text, List<PartialDate> dates, List<String> dateWords) {
        return DATE.matcher(text).replaceAll(found -> {
            Optional<PartialDate> date = DateReader.read(found.group(1));
            date.ifPresent(one -> {
                dates.add(one);
                dateWords.add(found.group(1));
            });
            return date.isPresent()
                    ? " "
                    : Matcher.quoteReplacement(found.group()); // 31 June 2013: words like any other
        });
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(result -> result.group()).toList();
    }

    private static long terms(String token) {
        return Pattern.compile("[\\p{L}\\p{N}]+").matcher(token).results().count();
    }

    private static String bare(String token) {
        return token.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    /** The words that stand by themselves: not in a phrase, not excluded, not the word "or". */
    List<String> plainTerms() {
        return tokens(this.text).stream()
                .filter(token -> !token.startsWith("-") && !token.startsWith("\"") && !token.equalsIgnoreCase("or"))
                .map(SearchWords::bare)
                .filter(token -> !token.isEmpty())
                .distinct()
                .toList();
    }

    /** With one plain word in another's place. */
    SearchWords with(String term, String other) {
        List<String> tokens = tokens(this.text).stream()
                .map(token -> bare(token).equals(term) ? other : token)
                .toList();
        return withText(String.join(" ", tokens));
    }

    SearchWords withText(String other) {
        return new SearchWords(other.strip(), this.dates, this.dateWords, this.postcode);
    }

    SearchWords atAnyTime() {
        return new SearchWords(this.text, List.of(), List.of(), this.postcode);
    }

    boolean isEmpty() {
        return this.text.isEmpty() && this.dates.isEmpty();
    }

    /** What may be the name of a council: neither a phrase nor an excluded word is. */
    String named() {
        return tokens(this.text).stream()
                .filter(token -> !token.startsWith("-") && !token.startsWith("\""))
                .collect(Collectors.joining(" "));
    }

    SearchWords withoutName(String name) {
        return withText(this.text.replace(name, " ").replaceAll(" +", " "));
    }

    /** Without some of the plain words. */
    SearchWords without(List<String> terms) {
        return withText(tokens(this.text).stream()
                .filter(token -> !terms.contains(bare(token)))
                .collect(Collectors.joining(" ")));
    }

    /** For the database: what is excluded is a phrase, as one word may stand for several. */
    String sql() {
        return this.text.replaceAll("(?<!\\S)-([^\\s\"]+)", "-\"$1\"");
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
        return !plainTerms().isEmpty() && !this.text.contains("\"") && !this.text.contains(" -");
    }
}
