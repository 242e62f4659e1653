package org.turnaround.statement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
public record Wording(
        SourceLine source,
        @Nullable String quotation,
        boolean own,
        @Nullable String note,
        List<Stretch> compared,
        @Nullable String remark,
        @Nullable QuotationCheck check,
        @Nullable LocalDate checkedOn) {

    private static final double ALIKE = 0.5;

    /** The same wording, compared with the first source's. */
    Wording against(String first) {
        if (this.quotation == null || !this.own) {
            return this;
        }
        if (this.quotation.equals(first)) {
            return compared(List.of(), "The same words to the letter");
        }
        WordDifference difference = new WordDifference(first, this.quotation);
        if (QuotationCheck.plain(first).equals(QuotationCheck.plain(this.quotation))) {
            return compared(difference.other(), "The same words but for capitals, quote marks or spaces");
        }
        return difference.likeness() < ALIKE
                ? compared(List.of(), "Another part of what was said")
                : compared(difference.other(), "Differs from the first wording where marked");
    }

    /**
     * The source's address with a text fragment, so that browsers open it at the very sentence; the plain address where
     * no words are kept. (URL Fragment Text Directives, wicg.github.io/scroll-to-text-fragment.)
     */
    public @Nullable String sentenceUrl() {
        String url = this.source.url();
        if (url == null || this.quotation == null) {
            return url;
        }
        String words = URLEncoder.encode(this.quotation, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D")
                .replace("*", "%2A");
        return url + (url.contains("#") ? "" : "#") + ":~:text=" + words;
    }

    private Wording compared(List<Stretch> stretches, String newRemark) {
        return new Wording(source, quotation, own, note, stretches, newRemark, check, checkedOn);
    }
}
