package org.turnaround.inspection.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.Entry;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** What inspections and visits have alike at the desk: a council that is looked at, and findings that hang on them. */
abstract class InspectedDesk<E extends Entry<F>, F extends Record & EntryForm> extends KindOfEntry<E, F> {

    InspectedDesk(EntryKind kind, Class<E> type, Class<F> form, Shelf shelf) {
        super(kind, type, form, shelf);
    }

    @Override
    protected void rule(F form, long id, Faults faults) {
        faults.require(form.entry().council() != null, "entry.council", "Choose the council that was looked at");
    }

    static void requireOrder(
            Faults faults, @Nullable PartialDate before, @Nullable PartialDate after, String field, String sentence) {
        faults.require(before == null || after == null || !after.last().isBefore(before.first()), field, sentence);
    }

    @Override
    protected List<String> dependants(long id) {
        List<String> dependants = new ArrayList<>(super.dependants(id));
        dependants.addAll(shelf().texts("""
                        select 'the finding “' || left(text, 100) || '”' from finding where entry_id = :id
                         union all
                        select 'what was looked for again of “' || left(f.text, 100) || '”'
                          from finding_verdict v join finding f on f.id = v.finding_id where v.entry_id = :id
                         union all
                        select 'the visit “' || title || '”' from visit where follows_id = :id
                        """, Map.of("id", id)));
        return dependants;
    }

    @Override
    protected Map<String, Map<String, String>> besides(E thing) {
        Map<String, String> findings = new LinkedHashMap<>();
        findings.put("/editor/findings/new?facts.inspected=" + thing.id(), "Enter a finding");
        findings.putAll(shelf().words(
                        "select '/editor/findings/' || id, left(text, 100) from finding where entry_id = ? order by position, id",
                        thing.id()));
        return Map.of("What was found", findings);
    }

    /** Its findings are of its council, too. */
    @Override
    protected void written(E thing, Verb verb) {
        shelf().follow("""
                        update finding f set council_id = e.council_id from entry e
                         where e.id = f.entry_id and e.id = ? and f.council_id <> e.council_id
                        """, thing.id());
    }
}
