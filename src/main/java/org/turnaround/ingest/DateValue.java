package org.turnaround.ingest;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A date in the files: a text in EDTF, or a map {@code {date, not-before, not-after, why}} of the date, the days it must
 * lie between, and the reason for them.
 */
final class DateValue {

    private final Node value;
    private final String name;
    private final Faults faults;

    private DateValue(Node value, String name, Faults faults) {
        this.value = value;
        this.name = name;
        this.faults = faults;
    }

    /** The date, or null where there is none or it is faulty. */
    static @Nullable PartialDate read(Node value, String name, Faults faults) {
        return new DateValue(value, name, faults).read();
    }

    private @Nullable PartialDate read() {
        if (this.value.isNothing()) {
            return null;
        }
        return this.value.map() == null ? stated(this.value.text()) : bounded();
    }

    private @Nullable PartialDate bounded() {
        Values parts = new Values(this.value, this.faults);
        PartialDate stated = stated(parts.text("date", 40));
        PartialDate earliest = parts.maybeDate("not-before");
        PartialDate latest = parts.maybeDate("not-after");
        String why = parts.maybeText("why", 1000);
        parts.end();
        if (stated == null) {
            return null;
        }
        try {
            return stated.between(earliest == null ? null : earliest.first(), latest == null ? null : latest.last())
                    .because(why);
        } catch (IllegalArgumentException ex) {
            return fault(ex.getMessage());
        }
    }

    private @Nullable PartialDate stated(@Nullable String edtf) {
        if (edtf == null) {
            return fault(
                    "a date is written as 2013-06-18, 2013-06 or 2013, or as a map of date, not-before, not-after, why");
        }
        try {
            return edtf.isEmpty() ? null : PartialDate.parse(edtf);
        } catch (IllegalArgumentException ex) {
            return fault(ex.getMessage());
        }
    }

    private @Nullable PartialDate fault(@Nullable String reason) {
        this.faults.add(this.value.place(), "\"" + this.name + "\": " + reason);
        return null;
    }
}
