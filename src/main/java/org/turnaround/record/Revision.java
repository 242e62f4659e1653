package org.turnaround.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A change to an entry that was public.
 *
 * @param changedOn the day, in London
 * @param lines what said something else before, field by field
 */
public record Revision(LocalDate changedOn, List<Line> lines) {

    /**
     * A field in words.
     *
     * @param before empty where it said nothing
     * @param then what it said after this change; empty where nothing
     */
    public record Line(String label, String before, String then) {}
}
