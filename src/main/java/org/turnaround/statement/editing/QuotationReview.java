package org.turnaround.statement.editing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.record.QuotationCheck;

/** Holds each quotation of a statement against the text captured from its source, with the passage around it. */
@Component
class QuotationReview {

    private static final int AROUND = 240;

    private static final String QUOTED = """
            select o.id, o.publication, coalesce(c.wording, s.quote) as quotation, t.text
              from entry_source c join source o on o.id = c.source_id join statement s on s.id = c.entry_id
              left join source_text_now t on t.source_id = o.id
             where c.entry_id = ? and coalesce(c.wording, s.quote) is not null
             order by c.position, c.id
            """;

    private final Shelf shelf;

    QuotationReview(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * A quotation and what its source's text says.
     *
     * @param before up to {@value #AROUND} characters before the quotation, as captured; null where it was not found
     * @param found the quotation as captured
     */
    record Line(
            long source,
            String publication,
            String quotation,
            QuotationCheck check,
            @Nullable String before,
            @Nullable String found,
            @Nullable String after) {

        public boolean isMissing() {
            return this.check == QuotationCheck.NOT_FOUND;
        }
    }

    List<Line> of(long statement) {
        return this.shelf.rows(Quoted.class, QUOTED, statement).stream()
                .map(one -> line(one.id, one.publication, one.quotation, one.text))
                .toList();
    }

    private record Quoted(
            long id,
            String publication,
            String quotation,
            @Nullable String text) {}

    static Line line(long source, String publication, String quotation, @Nullable String text) {
        QuotationCheck check = QuotationCheck.of(quotation, text);
        Matcher place = text == null || check == QuotationCheck.NOT_FOUND
                ? null
                : words(quotation).matcher(text);
        if (text == null || place == null || !place.find()) {
            return new Line(source, publication, quotation, check, null, null, null);
        }
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(text.length(), place.end() + AROUND);
        return new Line(
                source,
                publication,
                quotation,
                check,
                (from > 0 ? "…" : "") + text.substring(from, place.start()),
                place.group(),
                text.substring(place.end(), to) + (to < text.length() ? "…" : ""));
    }

    /** The same words, whatever stands between them. */
    private static Pattern words(String quotation) {
        String pattern = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(quotation)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "[^\\p{L}\\p{N}]+" + other)
                .orElse("(?!)");
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
