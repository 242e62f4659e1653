package org.turnaround.inspection.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Faults;

/** What editors say of points that look as if the council was told them before. It is read on the page of the later one. */
@Component
class RepetitionDesk extends Kind<Repetition, Repetition.Form> {

    private static final String LINES = """
            select r.id::text, c.name || ', ' || e.date || ': ' || left(f.text, 100),
                   to_char(date '9999-12-31' - e.sort_day, '0000000'), concat_ws(' ', c.name, e.headline, f.text)
              from repetition r join finding f on f.id = r.finding_id join entry e on e.id = f.entry_id
              join council c on c.id = f.council_id
            """;

    /** The findings of the same council that came before a finding, for each. */
    static final String EARLIER = """
            select b.id::text as earlier, e.date || ': ' || left(b.text, 100), to_char(date '9999-12-31' - e.sort_day, '0000000'),
                   f.id::text as finding
              from finding f join entry i on i.id = f.entry_id
              join finding b on b.council_id = f.council_id
              join entry e on e.id = b.entry_id and e.sort_day < i.sort_day and e.state = 'published'
             where b.state = 'published'
            """;

    RepetitionDesk(Shelf shelf) {
        super("repetition", Repetition.class, LINES, shelf);
    }

    @Override
    protected String title(Repetition.Form form) {
        return form.facts().same().label()
                + (form.facts().text() == null ? "" : ": " + form.facts().text());
    }

    @Override
    protected String address(Repetition thing) {
        return "/findings/" + thing.finding();
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf("finding", ((Repetition) thing).finding());
    }

    @Override
    protected void rule(Repetition.Form form, long id, Faults faults) {
        Long finding = form.facts().finding();
        Long earlier = form.facts().earlierFinding();
        if (finding != null && earlier != null) {
            faults.require(
                    isEarlier(finding, earlier),
                    "facts.earlierFinding",
                    "Choose a finding of the same council that came before this one");
            faults.require(
                    !isSaid(finding, earlier, id),
                    "facts.earlierFinding",
                    "Whether these two are the same is on the record already: change that");
        }
    }

    private boolean isEarlier(long finding, long earlier) {
        return shelf().holds("select exists (" + EARLIER + " and f.id = ? and b.id = ?)", finding, earlier);
    }

    private boolean isSaid(long finding, long earlier, long id) {
        return shelf().holds(
                        "select exists (select from repetition where finding_id = ? and earlier_id = ? and id <> ?)",
                        finding,
                        earlier,
                        id);
    }
}
