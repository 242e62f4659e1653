package org.turnaround.plan.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;

/** Plans at the desk, for the approvers of their council, and for editors. */
@Component
class PlanKind extends Kind<Plan, PlanForm> {

    private static final String NAMES = """
            select p.id::text, c.name || ': ' || p.title, c.name || p.title, c.name || ' ' || p.title
              from plan p join council c on c.id = p.council_id
            """;

    private final CouncilPapers papers;

    PlanKind(Shelf shelf, CouncilPapers papers) {
        super("plan", Plan.class, NAMES, shelf);
        this.papers = papers;
    }

    @Override
    protected String title(PlanForm form) {
        return form.title();
    }

    @Override
    protected String desk() {
        return "/staff/desk/plans";
    }

    @Override
    protected String address(Plan plan) {
        String council = shelf().one(String.class, "select slug from council where id = ?", plan.council())
                .orElseThrow();
        return "/councils/" + council + "/plan?plan=" + plan.id();
    }

    @Override
    protected String role() {
        return "an approver of the council or an editor";
    }

    @Override
    protected void permit(Author by, PlanForm form) {
        if (form.council() != null) {
            by.requireBoardOf(form.council());
        }
    }

    /** A plan stays its council's. */
    @Override
    protected PlanForm completed(PlanForm form, @Nullable Plan there) {
        return there == null ? form : saying(form, Map.of("council", there.council()));
    }

    @Override
    protected PlanForm settled(PlanForm form) {
        return new PlanForm(
                form.council(),
                form.title(),
                form.summary(),
                form.starts(),
                form.ends(),
                form.actionsInAll(),
                form.ratings(),
                form.inspections(),
                this.papers.with(form.sources(), form.council(), form.paper()),
                Paper.NONE);
    }

    @Override
    protected void rule(PlanForm form, long id, Faults faults) {
        CouncilPapers.check(form.paper(), faults);
        faults.inOrder("starts", "ends");
        Set<String> codes = new HashSet<>();
        form.ratings()
                .forEach(line -> faults.require(
                        codes.add(line.key().toLowerCase(Locale.UK)),
                        "ratings",
                        "Two ratings cannot have the code " + line.key()));
        faults.require(
                areOfCouncil(form, id), "inspections", "Choose inspections of this council that everybody can read");
    }

    /** Or those that it answers already. */
    private boolean areOfCouncil(PlanForm form, long id) {
        return shelf().holds(
                        """
                        select not exists (select from unnest(:inspections) asked (id)
                                where not exists (select from plan_inspection x
                                                   where x.plan_id = :id and x.inspection_id = asked.id)
                                  and not exists (select from entry e where e.id = asked.id and e.state = 'published'
                                                     and e.council_id = :council))
                        """,
                        Map.of(
                                "inspections",
                                form.inspections().toArray(Long[]::new),
                                "id",
                                id,
                                "council",
                                form.council() == null ? 0 : form.council()));
    }

    @Override
    protected Map<String, String> alike(PlanForm form, long id) {
        return shelf().words("""
                        select '/staff/desk/plans/' || id, 'A plan of this council: ' || title
                          from plan where council_id = ? and lower(title) = lower(?) order by id
                        """, form.council(), form.title());
    }

    @Override
    protected boolean takesDependantsAlong() {
        return true;
    }

    @Override
    protected List<String> dependants(long id) {
        return shelf().texts("""
                        select 'the action ' || ref || ' ' || title from action where plan_id = :id
                        union all
                        (select 'the version “' || e.headline || '”' from plan_version v join entry e on e.id = v.id
                          where v.plan_id = :id order by v.id offset 1)
                         limit 10
                        """, Map.of("id", id));
    }

    /** Public from the first, it can still be thrown away while nothing is in it; its withdrawal stays to be read. */
    @Override
    protected boolean isDiscardable(Plan plan) {
        return isPublic(plan);
    }

    @Override
    protected void written(Plan plan, Verb verb) {
        if (verb == Verb.DISCARDED) {
            shelf().change("delete from entry where id in (select id from plan_version where plan_id = ?)", plan.id());
        } else if (verb == Verb.WITHDRAWN || verb == Verb.PUBLISHED) {
            WithPlan.follow(shelf(), plan.id());
        }
    }
}
