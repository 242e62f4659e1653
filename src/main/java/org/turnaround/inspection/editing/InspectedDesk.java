package org.turnaround.inspection.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Result;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Submission;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.Entry;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;

/** What inspections and visits have alike at the desk: a council that is looked at, and findings that hang on them. */
abstract class InspectedDesk<E extends Entry<F>, F extends Record & InspectedForm<F>> extends KindOfEntry<E, F> {

    private static final String PASTED = "pasted";
    private static final int LINES = 60;

    private final Desk desk;
    private final FindingDesk findings;

    InspectedDesk(EntryKind kind, Class<E> type, Shelf shelf, Desk desk, FindingDesk findings) {
        super(kind, type, shelf);
        this.desk = desk;
        this.findings = findings;
    }

    /** A day that nobody says follows from the others. */
    @Override
    protected F completed(F form, @Nullable E there) {
        return form.entry().date() != null || form.happened() == null
                ? form
                : saying(form, Map.of("entry.date", form.happened()));
    }

    /** A list of findings that is pasted becomes lines, whichever button is pressed. */
    @Override
    protected F pressed(F form, String button) {
        if (form.pasted() == null || form.pasted().length() > InspectedForm.PASTED) {
            return form;
        }
        List<FoundLine> lines = new ArrayList<>(form.found());
        lines.addAll(FoundLine.of(form.pasted()));
        return form.with(lines, null);
    }

    @Override
    protected F settled(F form) {
        return form.with(List.of(), null);
    }

    /** What was found is a thing of its own. A line that comes twice, as when a form is sent twice, is one finding. */
    @Override
    protected void along(E thing, F form, Author by) {
        List<String> there = shelf().texts("select text from finding where entry_id = ?", thing.id());
        form.found().stream().filter(line -> !there.contains(line.text())).forEach(line -> {
            if (!(this.desk.save(by, this.findings, Submission.of(line.form(thing.id()))) instanceof Result.Saved)) {
                throw new Refused("This finding cannot be kept as it is: " + line.text());
            }
        });
    }

    @Override
    protected void rule(F form, long id, Faults faults) {
        faults.require(form.entry().council() != null, "entry.council", "Choose the council that was looked at");
        faults.require(
                form.pasted() == null, PASTED, "Make lines of these findings first, so that each can have its topic");
        faults.require(form.found().size() <= LINES, PASTED, "Enter at most " + LINES + " findings at once");
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
        findings.put("/editor/findings/new?facts.inspected=" + thing.id(), "Enter one finding with its own sources");
        findings.putAll(shelf().words(
                        "select '/editor/findings/' || id, left(text, 100) from finding where entry_id = ? order by position, id",
                        thing.id()));
        return Map.of("What was found", findings);
    }

    /** Its findings are of its council, too. */
    @Override
    protected void written(E thing, Verb verb) {
        shelf().change("""
                        update finding f set council_id = e.council_id from entry e
                         where e.id = f.entry_id and e.id = ? and f.council_id <> e.council_id
                        """, thing.id());
        this.findings.lookAgain(thing.id());
    }
}
