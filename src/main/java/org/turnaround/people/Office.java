package org.turnaround.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * A post other than a seat in the House of Commons.
 *
 * @param body the organisation or council it belongs to, or null
 * @param status {@code permanent}, {@code interim}, {@code acting}, {@code fixed-term}, or null where no source says
 * @param observed days or months on which a source shows the post held, as EDTF
 */
public record Office(
        String title,
        @Nullable String body,
        @Nullable String status,
        @Nullable String party,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate knownUntil,
        List<String> observed,
        @Nullable String note,
        List<SourceLine> sources) {

    /** When a source shows the post held: "June 2013, December 2013"; empty where none is needed. */
    public String observedWords() {
        return this.observed.stream()
                .map(edtf -> PartialDate.parse(edtf).words())
                .collect(Collectors.joining(", "));
    }
}
