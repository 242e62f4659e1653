package org.turnaround.inspection.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Faults;

/** Verdicts at the desk: whether a later inspection or visit still found a finding. They are read on its page. */
@Component
class VerdictDesk extends Kind<FindingVerdict, FindingVerdict.Form> {

    private static final String LINES = """
            select v.id::text, c.name || ', ' || e.date || ': ' || left(v.text, 100),
                   to_char(date '9999-12-31' - e.sort_day, '0000000'), concat_ws(' ', c.name, e.headline, v.text, f.text)
              from finding_verdict v join finding f on f.id = v.finding_id join entry e on e.id = v.entry_id
              join council c on c.id = f.council_id
            """;

    /** The inspections and visits of the same council that came after a finding, for each. */
    static final String LATER = """
            select e.id::text as later, e.date || ': ' || e.headline, to_char(e.sort_day, 'YYYYMMDD'), f.id::text as finding
              from finding f join entry i on i.id = f.entry_id
              join entry e on e.council_id = i.council_id and (e.sort_day, e.id) > (i.sort_day, i.id)
             where e.kind in ('inspection', 'visit') and e.state = 'published'
            """;

    VerdictDesk(Shelf shelf) {
        super("verdict", FindingVerdict.class, LINES, shelf);
    }

    @Override
    protected String title(FindingVerdict.Form form) {
        return form.facts().stillFound().words() + ": " + form.facts().text();
    }

    @Override
    protected String address(FindingVerdict thing) {
        return "/findings/" + thing.finding();
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf("finding", ((FindingVerdict) thing).finding());
    }

    @Override
    protected void rule(FindingVerdict.Form form, long id, Faults faults) {
        Long finding = form.facts().finding();
        Long later = form.facts().later();
        if (finding != null && later != null) {
            faults.require(
                    isLater(finding, later),
                    "facts.later",
                    "Choose an inspection or visit that came after the finding");
            faults.require(
                    !isGiven(finding, later, id),
                    "facts.later",
                    "What this one says of it is on the record already: change that");
        }
    }

    private boolean isLater(long finding, long later) {
        return shelf().holds("select exists (" + LATER + " and f.id = ? and e.id = ?)", finding, later);
    }

    private boolean isGiven(long finding, long later, long id) {
        return shelf().holds(
                        "select exists (select from finding_verdict where finding_id = ? and entry_id = ? and id <> ?)",
                        finding,
                        later,
                        id);
    }
}
