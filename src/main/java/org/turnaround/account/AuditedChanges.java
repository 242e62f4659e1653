package org.turnaround.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of the log changed, told by whoever keeps the record: the log itself keeps one sentence of each. */
public interface AuditedChanges {

    /** One field before and after, in words; empty for nothing. */
    record Line(String label, String before, String after) {}

    /**
     * What an event changed.
     *
     * @param id of the change
     * @param way by which it came in: "in the browser"
     * @param why the reason that was given, or null
     * @param canBeHidden whether the public can read it
     * @param hiddenWhy why the public cannot read any more what it changed, or null
     */
    record Change(
            long id,
            String way,
            @Nullable String why,
            List<Line> lines,
            boolean canBeHidden,
            @Nullable String hiddenWhy) {}

    /** By event, of those that changed something. */
    Map<Long, Change> of(List<Long> events);

    /** Every kind of event that there can be, in words. */
    Map<String, String> kinds();
}
