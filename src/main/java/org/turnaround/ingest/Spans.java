package org.turnaround.ingest;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** What begins does not end before. */
final class Spans {

    private Spans() {}

    static void check(Values values, String end, @Nullable PartialDate from, @Nullable PartialDate until) {
        if (from != null && until != null && until.last().isBefore(from.first())) {
            values.fault(end, "\"" + end + "\" (" + until.edtf() + ") lies before the beginning (" + from.edtf() + ")");
        }
    }
}
