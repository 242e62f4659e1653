package org.turnaround.inspection.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;
import org.turnaround.inspection.points.ToldBefore;

/** Findings at the desk: one is entered from the inspection or visit that it belongs to. */
@Component
class FindingDesk extends Kind<Finding, Finding.Form> {

    /** Each in words that tell it from the others. */
    static final String LINES = """
            select f.id::text, c.name || ', ' || e.date || ': ' || left(f.text, 100),
                   to_char(date '9999-12-31' - e.sort_day, '0000000') || to_char(f.position, '0000'),
                   concat_ws(' ', c.name, e.date, e.headline, f.text)
              from finding f join entry e on e.id = f.entry_id join council c on c.id = f.council_id
            """;

    private static final String PLACE = """
            select e.council_id as council,
                   (select coalesce(max(f.position) + 1, 0) from finding f where f.entry_id = e.id) as at
              from entry e where e.id = ?
            """;

    /** Of an inspection with the worst grade of its framework, what it found beside its strengths; nothing of any other. */
    private static final String WEAKNESSES = """
            select f.id from judgement j join grade g on g.id = j.grade_id
              left join finding f on f.entry_id = j.inspection_id and f.state = 'published' and f.asks
             where j.inspection_id = ?
               and g.rank = (select max(x.rank) from grade x where x.framework_id = g.framework_id)
            """;

    private static final Pattern WORDS = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    static final String PRAISE =
            "Praise alone is not what an inspection with this grade found: enter all of it, or nothing";

    private static final int QUOTED_WORDS = 8;
    private static final int TITLE = 100;

    private final ToldBefore told;

    FindingDesk(Shelf shelf, ToldBefore told) {
        super("finding", Finding.class, LINES, shelf);
        this.told = told;
    }

    @Override
    protected String title(Finding.Form form) {
        String text = form.facts().text();
        return text.length() <= TITLE ? text : text.substring(0, TITLE) + "…";
    }

    @Override
    protected String address(Finding thing) {
        return "/findings/" + thing.id();
    }

    @Override
    protected void rule(Finding.Form form, long id, Faults faults) {
        String quote = form.facts().quote();
        faults.require(
                quote == null || WORDS.matcher(quote).results().count() <= QUOTED_WORDS,
                "facts.quote",
                "At most " + QUOTED_WORDS + " words may be quoted");
    }

    @Override
    protected void ruleByHand(Finding.Form form, long id, Faults faults) {
        Long inspected = form.facts().inspected();
        faults.require(
                form.facts().kind() == null
                        || form.facts().kind().asksForAction()
                        || inspected == null
                        || !isInspectionPublished(inspected)
                        || !praisesOnly(shelf(), inspected, id),
                "facts.kind",
                PRAISE);
    }

    /** Whether an inspection with the worst grade found nothing on the record, save for strengths and this one. */
    static boolean praisesOnly(Shelf shelf, long inspection, long but) {
        return shelf.holds(
                "select count(*) > 0 and count(w.id) filter (where w.id <> ?) = 0 from (" + WEAKNESSES + ") w",
                but,
                inspection);
    }

    /** It stands behind the other findings of the same inspection or visit, and is about the same council. */
    @Override
    protected void complete(Finding thing) {
        if (thing.isMoved()) {
            Place place = shelf().rows(Place.class, PLACE, thing.inspected()).get(0);
            thing.place(place.council(), place.at());
        }
    }

    private record Place(long council, int at) {}

    @Override
    protected boolean isPublic(Finding thing) {
        return super.isPublic(thing) && isInspectionPublished(thing);
    }

    @Override
    protected boolean isDiscardable(Finding thing) {
        return !thing.isWithdrawn() && !isInspectionPublished(thing);
    }

    @Override
    protected List<String> obstacles(Finding thing) {
        return isInspectionPublished(thing)
                ? List.of()
                : List.of("It is public together with its inspection or visit, which is not published.");
    }

    private boolean isInspectionPublished(Finding thing) {
        return isInspectionPublished(thing.inspected());
    }

    private boolean isInspectionPublished(long inspected) {
        return shelf().holds("select exists (select from entry where id = ? and state = 'published')", inspected);
    }

    @Override
    protected Map<String, Map<String, String>> besides(Finding thing) {
        return Map.of(
                "The same inspection or visit",
                Map.of("/editor/findings/new?facts.inspected=" + thing.inspected(), "Enter another finding of it"));
    }

    /** What its council was told before may be another thing now. */
    @Override
    protected void written(Finding thing, Verb verb) {
        this.told.look(Set.of(thing.council()));
        String praise = "select exists (select from finding where entry_id = ? and state = 'published' and not asks)";
        if (verb == Verb.WITHDRAWN
                && shelf().holds(praise, thing.inspected())
                && praisesOnly(shelf(), thing.inspected(), thing.id())) {
            throw new Refused(PRAISE);
        }
    }

    /** The same, when something of their inspection or visit has changed. */
    void lookAgain(long inspected) {
        look("entry_id = ?", inspected);
    }

    @Override
    protected void loaded(List<Long> added) {
        look("id = any (?)", (Object) added.toArray(Long[]::new));
    }

    private void look(String where, Object value) {
        this.told.look(shelf().rows(Long.class, "select distinct council_id from finding where " + where, value));
    }

    @Override
    protected List<String> dependants(long id) {
        return shelf().texts("""
                        select 'the action ' || a.ref || ' “' || left(a.title, 100) || '”'
                          from action_finding x join action a on a.id = x.action_id where x.finding_id = :id
                         union all
                        select 'what “' || e.headline || '” says of it'
                          from finding_verdict v join entry e on e.id = v.entry_id where v.finding_id = :id
                         union all
                        select 'whether “' || left(f.text, 100) || '” is the same point'
                          from repetition r join finding f on f.id in (r.finding_id, r.earlier_id) and f.id <> :id
                         where :id in (r.finding_id, r.earlier_id)
                        """, Map.of("id", id));
    }
}
