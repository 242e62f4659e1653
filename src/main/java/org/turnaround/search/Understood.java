package org.turnaround.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.council.Lead;
import org.turnaround.shared.PartialDate;

/**
 * What became of each word that was typed.
 *
 * @param wanted words that were looked for, each by itself
 * @param common words that stand in every sentence, and so were not looked for
 * @param acronyms those that were read as what they stand for
 * @param unknown words that stand nowhere on the record, and so were left out
 * @param dates to which the results are narrowed
 * @param otherDates those of which nothing has the words, so that they were left out
 * @param undated the words without the dates
 * @param within councils that a part of the words was read as
 * @param nearest councils whose names are spelt most like the words, where nothing was found
 * @param postcode what has the shape of one
 */
public record Understood(
        List<String> wanted,
        List<String> common,
        Map<String, String> acronyms,
        List<String> unknown,
        List<PartialDate> dates,
        List<PartialDate> otherDates,
        String undated,
        List<Lead> within,
        List<Lead> nearest,
        @Nullable String postcode) {

    /** Dates as pages print them: "on 18 June 2013", "in June 2013 or in 2014". */
    public static String when(List<PartialDate> dates) {
        return dates.stream()
                .map(date -> (date.isExact() ? "on " : "in ") + date.words())
                .collect(Collectors.joining(" or "));
    }

    /** The month of a day or the year of a month, where there is one date and so it can be widened. */
    public @Nullable String wider() {
        if (this.dates.size() != 1 || this.dates.get(0).edtf().length() < "2013-06".length()) {
            return null;
        }
        String edtf = this.dates.get(0).edtf().replace("~", "");
        return PartialDate.parse(edtf.substring(0, edtf.length() - "-06".length()))
                .words();
    }
}
