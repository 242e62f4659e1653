package org.turnaround.statement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.statement.WordDifference.Stretch;

/**
 * One source of a statement, with its own wording where it was kept.
 *
 * @param quotation the source's own wording, else the statement's quotation, else null: only reported
 * @param own whether it is the source's own
 * @param compared the wording in stretches that the first source's wording shares or does not; empty where there is
 *     nothing to compare
 * @param remark what the comparison comes to, or null
 * @param check whether it stands in the captured text, or null while that has not been looked at
 * @param checkedOn the day of that look, in London
 */
public record SourceWording(
        SourceLine source,
        @Nullable String quotation,
        boolean own,
        @Nullable String note,
        List<Stretch> compared,
        @Nullable String remark,
        @Nullable QuotationCheck check,
        @Nullable LocalDate checkedOn) {

    private static final double ALIKE = 0.5;
    private static final String SAME = "The same words but for capitals, quote marks or spaces";

    /** Up to so many words stand in a link as they are; of more, so many at either end. */
    private static final int WHOLE = 12;

    private static final int END = 5;

    /** The wordings of one statement, each compared with the first that is a source's own. */
    static List<SourceWording> compared(List<SourceWording> wordings) {
        SourceWording first =
                wordings.stream().filter(SourceWording::own).findFirst().orElse(null);
        return wordings.stream()
                .map(one -> first == null || one == first ? one : one.against(String.valueOf(first.quotation)))
                .toList();
    }

    /** The same wording, compared with the first source's. */
    SourceWording against(String first) {
        if (this.quotation == null || !this.own) {
            return this;
        }
        if (this.quotation.equals(first)) {
            return compared(List.of(), "The same words to the letter");
        }
        boolean alike = QuotationCheck.plain(first).equals(QuotationCheck.plain(this.quotation));
        if (WordDifference.isTooLong(first) || WordDifference.isTooLong(this.quotation)) {
            return compared(List.of(), alike ? SAME : "Differs from the first wording");
        }
        WordDifference difference = new WordDifference(first, this.quotation);
        if (alike) {
            return compared(difference.other(), SAME);
        }
        return difference.likeness() < ALIKE
                ? compared(List.of(), "Another part of what was said")
                : compared(difference.other(), "Differs from the first wording where marked");
    }

    /**
     * The source's address with a text fragment, so that browsers open it at the very sentence; the plain address where
     * no words are kept, or they were looked for there and not found. (URL Fragment Text Directives,
     * wicg.github.io/scroll-to-text-fragment.)
     */
    public @Nullable String sentenceUrl() {
        String url = this.source.url();
        if (url == null || this.quotation == null || this.check == QuotationCheck.NOT_FOUND) {
            return url;
        }
        return url + (url.contains("#") ? "" : "#") + ":~:text=" + fragment(this.quotation);
    }

    /** Its words were looked for in the source's text. */
    public boolean isLookedFor() {
        return this.check != null && this.check != QuotationCheck.NO_TEXT;
    }

    /** Words of at least one of them were not looked for: a page says so once. */
    public static boolean anyUnverified(List<SourceWording> wordings) {
        return wordings.stream().anyMatch(one -> one.quotation != null && !one.isLookedFor());
    }

    /** The address leads to the very words, not only to the source. */
    public boolean opensAtWords() {
        return !Objects.equals(sentenceUrl(), this.source.url());
    }

    private static String fragment(String quotation) {
        List<String> words = List.of(quotation.strip().split("\\s+"));
        return words.size() <= WHOLE
                ? encoded(words)
                : encoded(words.subList(0, END)) + "," + encoded(words.subList(words.size() - END, words.size()));
    }

    private static String encoded(List<String> words) {
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D")
                .replace("*", "%2A");
    }

    private SourceWording compared(List<Stretch> stretches, String newRemark) {
        return new SourceWording(source, quotation, own, note, stretches, newRemark, check, checkedOn);
    }
}
