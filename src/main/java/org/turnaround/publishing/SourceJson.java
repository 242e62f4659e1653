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

    /** For a cell of a table: where each can be read, or what it is called where it was never online. */
    static List<String> addresses(List<SourceLine> lines) {
        return lines.stream()
                .map(line -> line.url() == null ? line.publication() + ": " + line.title() : line.url())
                .toList();
    }
}
