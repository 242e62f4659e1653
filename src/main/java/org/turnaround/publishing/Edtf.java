package org.turnaround.publishing;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** Dates as the public formats write them. */
final class Edtf {

    private Edtf() {}

    /** {@code 2013-06-18}, {@code 2013-06}, {@code 2013~}; null where there is none. */
    static @Nullable String of(@Nullable PartialDate date) {
        return date == null ? null : date.edtf();
    }
}
