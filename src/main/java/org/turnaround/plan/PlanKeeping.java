package org.turnaround.plan;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.shared.NotFound;

/**
 * Keeps a council's plans: new ones, other words for those that are there, and their versions. For the approvers of the
 * council, and for editors. A form that comes twice counts once: it brings the key it was made with.
 */
@Service
@Transactional
public class PlanKeeping {

    private final PlanRepository plans;
    private final PlanParts parts;
    private final PlanVersions versions;
    private final FormerWordings former;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanKeeping(
            PlanRepository plans,
            PlanParts parts,
            PlanVersions versions,
            FormerWordings former,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.parts = parts;
        this.versions = versions;
        this.former = former;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a plan with its first version, which is the entry that stands on the timeline.
     *
     * @return its id
     * @throws org.turnaround.account.NotPermitted when the council is not theirs to keep
     */
    public long begin(long council, PlanFacts facts, NewVersion first, Author by) {
        by.requireBoardOf(council);
        lock(council);
        return this.plans.madeWith(first.key()).orElseGet(() -> add(council, facts, first, by));
    }

    /**
     * Puts a plan into other words, which keeps the old ones to be read. Words and links that stand there already change
     * nothing, so a form that is sent twice counts once.
     *
     * @param seen the revision that the author looked at
     * @param paper one source more, or null
     * @throws PlanChanged when somebody was first
     */
    public void reword(long id, int seen, PlanFacts facts, @Nullable Paper paper, Author by) {
        Plan plan = find(id);
        by.requireBoardOf(plan.council());
        if (!plan.isPut(facts) || !this.parts.are(id, facts)) {
            change(plan, seen, facts, by);
        }
        if (paper != null && this.parts.cite(plan, paper)) {
            record(by, "plan-cited", "The plan now cites: " + paper.title(), plan);
        }
    }

    private void change(Plan plan, int seen, PlanFacts facts, Author by) {
        String before = plan.told();
        plan.reword(facts, seen, by, this.clock.instant());
        this.former.keepPlan(plan.id(), by);
        this.plans.saveAndFlush(plan);
        this.parts.set(plan.id(), plan.council(), facts);
        record(by, "plan-reworded", "The plan was: " + before, plan);
    }

    /**
     * Records that a version of a plan was approved.
     *
     * @param seen the revision that the author looked at
     * @throws PlanChanged when somebody was first
     */
    public void approve(long id, int seen, NewVersion version, Author by) {
        Plan plan = find(id);
        by.requireBoardOf(plan.council());
        if (this.versions.has(version.key())) {
            return;
        }
        plan.approve(seen, by, this.clock.instant());
        this.plans.saveAndFlush(plan);
        write(plan, version, by);
    }

    private long add(long council, PlanFacts facts, NewVersion first, Author by) {
        Plan plan = this.plans.saveAndFlush(new Plan(council, facts, first.key(), by, this.clock.instant()));
        this.parts.set(plan.id(), council, facts);
        this.parts.cite(plan, first.paper());
        record(by, "plan-begun", "Put the plan “" + plan.title() + "” on the record", plan);
        write(plan, first, by);
        return plan.id();
    }

    private void write(Plan plan, NewVersion version, Author by) {
        this.versions.write(plan, version, by);
        record(by, "plan-version-recorded", version.headline(plan.title()), plan);
    }

    private Plan find(long id) {
        return this.plans.lock(id).orElseThrow(() -> new NotFound("a plan with the number " + id));
    }

    /** One new plan of a council at a time: of a form that is sent twice at once, the second finds the first's plan. */
    private void lock(long council) {
        this.jdbc
                .sql("select id from council where id = ? for no key update")
                .param(council)
                .query(Long.class)
                .single();
    }

    private void record(Author by, String kind, String what, Plan plan) {
        this.audit.record(by, kind, what, "/staff/plans/" + plan.id() + "/wording", plan.council());
    }
}
