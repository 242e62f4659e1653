package org.turnaround.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * What somebody typed, taken apart: dates lift what happened then above the rest and need not stand in the text; what is
 * left keeps PostgreSQL's web search grammar ("a phrase", -without, or).
 *
 * @param typed all of it
 * @param text all but the dates
 * @param dates days, months, seasons and years that were named; not those within quotation marks or after a minus sign
 */
record SearchWords(String typed, String text, List<PartialDate> dates) {

    private static final int MOST_TERMS = 20;
    private static final String YEAR = "(?:19[89]|20[0-3])\\d";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String PERIOD = "(?:early|mid|late|(?:spring|summer|autumn|winter)(?: term)?)";
    private static final Pattern TOKEN = Pattern.compile("-?\"[^\"]*\"?|\\S+");
    /** What may be a date: {@link DateReader} decides. A slash has become a space by then. */
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w\"/-])(?:(?:on|in|since|from) )?((?:about )?(?:(?:the )?end (?:of )?)?(?:(?:"
                    + "(?:\\d{1,2}(?:st|nd|rd|th)? )?" + MONTH + " |" + PERIOD + "[ -])?" + YEAR
                    + "(?:-\\d{2}){0,2}|\\d{1,2}[. ]\\d{1,2}[. ]" + YEAR + "))(?![\\w\"/-])",
            Pattern.CASE_INSENSITIVE);

    /** @throws BadRequest when it has more than 20 terms */
    static SearchWords read(String typed) {
        String tidy = typed.replaceAll("[“”„]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[<>/]", " ")
                .replaceAll("(\\d),(?=\\d{3})", "$1")
                .replaceAll("\\s+", " ");
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
        return DATE.matcher(text).replaceAll(found -> {
            Optional<PartialDate> date = DateReader.read(found.group(1));
            date.ifPresent(dates::add);
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
