package org.turnaround.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnaround.shared.PartialDate;

/**
 * What stands on one line of a list: an entry, or the updates of several actions of a council that one source told on one
 * day, which open.
 *
 * @param entries in the order of the list, never none
 */
public record EntryLine(List<EntryRow> entries) {

    /** In the order of the list; what belongs together stands where its first does. */
    public static List<EntryLine> of(List<EntryRow> rows) {
        Map<Object, List<EntryRow>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(together(row), key -> new ArrayList<>()).add(row));
        return lines.values().stream().map(EntryLine::new).toList();
    }

    private record Told(EntryRow.CouncilName council, PartialDate day, List<Long> sources) {}

    private static Object together(EntryRow row) {
        return row.kind() == EntryKind.ACTION_UPDATE && row.council() != null
                ? new Told(
                        row.council(),
                        row.date(),
                        row.sources().stream().map(SourceLine::id).toList())
                : row.id();
    }

    public EntryRow first() {
        return this.entries.get(0);
    }

    public boolean opens() {
        return this.entries.size() > 1;
    }

    /** Of one that opens: "8 updates of the plan’s actions". */
    public String words() {
        return this.entries.size() + " updates of the plan’s actions";
    }
}
