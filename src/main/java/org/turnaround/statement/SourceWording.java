package org.turnaround.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.QuotationCheck;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Quoted;
import org.turnaround.statement.WordDifference.Stretch;

/**
 * One source of a statement, with its own wording where it was kept, else with the statement's quotation, else with none:
 * only reported.
 *
 * @param own whether the wording is the source's own
 * @param compared the wording in stretches that the first source's wording shares or does not; empty where there is
 *     nothing to compare
 * @param remark what the comparison comes to, or null
 */
public record SourceWording(
        SourceLine source,
        boolean own,
        @Nullable String note,
        List<Stretch> compared,
        @Nullable String remark) {

    private static final double ALIKE = 0.5;
    private static final String SAME = "The same words but for capitals, quote marks or spaces";

    /** The wordings of one statement, each compared with the first that is a source's own. */
    static List<SourceWording> compared(List<SourceWording> wordings) {
        SourceWording first =
                wordings.stream().filter(SourceWording::own).findFirst().orElse(null);
        return wordings.stream()
                .map(one -> first == null || one == first ? one : one.against(String.valueOf(first.quotation())))
                .toList();
    }

    public @Nullable String quotation() {
        return this.source.wording();
    }

    /** The same wording, compared with the first source's. */
    SourceWording against(String first) {
        String quotation = quotation();
        if (quotation == null || !this.own) {
            return this;
        }
        if (quotation.equals(first)) {
            return compared(List.of(), "The same words to the letter");
        }
        boolean alike = QuotationCheck.plain(first).equals(QuotationCheck.plain(quotation));
        if (WordDifference.isTooLong(first) || WordDifference.isTooLong(quotation)) {
            return compared(List.of(), alike ? SAME : "Differs from the first wording");
        }
        WordDifference difference = new WordDifference(Quoted.inner(first), Quoted.inner(quotation));
        if (alike) {
            return compared(difference.other(), SAME);
        }
        return difference.likeness() < ALIKE
                ? compared(List.of(), "Another part of what was said")
                : compared(difference.other(), "Differs from the first wording where marked");
    }

    private SourceWording compared(List<Stretch> stretches, String newRemark) {
        return new SourceWording(source, own, note, stretches, newRemark);
    }
}
