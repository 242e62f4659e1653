package org.turnaround.plan.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.plan.PlanRow;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** Versions of plans at the desk, for the approvers of the council, and for editors. */
@Component
class VersionKind extends KindOfEntry<PlanVersion, VersionForm> {

    private final VersionRepository versions;
    private final CouncilPapers papers;
    private final Clock clock;

    VersionKind(Shelf shelf, VersionRepository versions, CouncilPapers papers, Clock clock) {
        super("plan-version", EntryKind.PLAN, PlanVersion.class, shelf);
        this.versions = versions;
        this.papers = papers;
        this.clock = clock;
    }

    /** Every month has one like the last. */
    @Override
    protected Map<String, String> alike(VersionForm form, long id) {
        return Map.of();
    }

    @Override
    protected String desk() {
        return "/staff/desk/plan-versions";
    }

    @Override
    protected PageOf pageOf(Thing<?> version) {
        return new PageOf("plan", ((PlanVersion) version).plan());
    }

    @Override
    protected String role() {
        return "an approver of the council or an editor";
    }

    @Override
    protected void permit(Author by, VersionForm form) {
        if (form.entry().council() != null) {
            by.requireBoardOf(form.entry().council());
        }
    }

    /** Its plan, council and who takes part are not asked; its headline only when it is put right. */
    @Override
    protected VersionForm completed(VersionForm form, @Nullable PlanVersion there) {
        Map<String, Object> asked = new HashMap<>();
        if (there != null) {
            asked.put("facts.plan", there.plan());
            asked.put("parties", there.form().parties());
        }
        Long plan = there == null ? form.facts().plan() : Long.valueOf(there.plan());
        for (OfPlan of :
                shelf().rows(OfPlan.class, "select council_id as council, title from plan where id = ?", plan)) {
            asked.put("entry.council", of.council());
            asked.put("entry.headline", headline(form, of.title()));
        }
        return saying(form, asked);
    }

    private record OfPlan(long council, String title) {}

    /** As in: Version 2 (Refresh) of “Improvement plan” is approved by the Cabinet. */
    private static String headline(VersionForm form, String plan) {
        if (form.entry().headline() != null) {
            return form.entry().headline();
        }
        VersionFacts facts = form.facts();
        String name = PlanRow.Version.name(facts.number(), facts.label());
        String by = facts.approvedBy() == null ? "" : " by " + facts.approvedBy();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " of “" + plan + "” is approved" + by;
    }

    @Override
    protected VersionForm settled(VersionForm form) {
        List<CitationLine> sources = new ArrayList<>(form.sources());
        this.papers.with(List.of(), form.entry().council(), form.paper()).stream()
                .filter(source -> sources.stream().noneMatch(line -> source.equals(line.source())))
                .forEach(source -> sources.add(CitationLine.of(source)));
        return new VersionForm(form.entry(), form.facts(), form.parties(), form.topics(), sources, Paper.NONE);
    }

    @Override
    protected void ruleByHand(VersionForm form, long id, Faults faults) {
        if (id == 0) {
            WithPlan.require(shelf(), form.facts().plan(), "facts.plan", faults);
            faults.require(
                    form.facts().approvedBy() != null,
                    "facts.approvedBy",
                    "Enter the role or the body that approved it");
        }
    }

    @Override
    protected List<String> obstacles(PlanVersion version) {
        List<String> obstacles = super.obstacles(version);
        obstacles.addAll(shelf().texts(
                        "select 'Its plan is withdrawn.' from plan where id = ? and state = 'withdrawn'",
                        version.plan()));
        return obstacles;
    }

    @Override
    protected void loaded(List<Long> added) {
        WithPlan.follow(shelf(), added);
    }

    @Override
    protected void rule(VersionForm form, long id, Faults faults) {
        CouncilPapers.check(form.paper(), faults);
        faults.notAfter(LocalDate.now(this.clock), "entry.date");
        faults.require(
                form.paper().isNamed() || form.sources().stream().anyMatch(line -> !line.isGone()),
                "paper.title",
                "Enter where it can be read, such as a report to a committee");
        if (form.facts().supersedes() != null) {
            checkPlace(form, id, faults);
        }
    }

    private void checkPlace(VersionForm form, long id, Faults faults) {
        PartialDate before = this.versions
                .inForce(
                        Objects.requireNonNull(form.facts().supersedes()),
                        form.facts().plan(),
                        id)
                .map(PlanVersion::date)
                .orElse(null);
        faults.require(before != null, "facts.supersedes", "Choose a version of this plan that no other has replaced");
        faults.after(before, "the version that it replaces,", "entry.date");
    }
}
