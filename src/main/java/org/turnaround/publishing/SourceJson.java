package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;

/** A source as it is cited; {@code published} is EDTF, {@code page} our own page about it. */
record SourceJson(
        long id,
        String title,
        String publication,
        @Nullable String url,
        @Nullable String published,
        String page) {

    static SourceJson of(SourceLine line) {
        return new SourceJson(
                line.id(),
                line.title(),
                line.publication(),
                line.url(),
                Edtf.of(line.published()),
                "/sources/" + line.id());
    }

    static List<SourceJson> of(List<SourceLine> lines) {
        return lines.stream().map(SourceJson::of).toList();
    }
}
