package org.turnaround.inspection.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** Inspections at the desk. What is judged, and how, is what their framework has: no grade of another one gets in. */
@Component
class InspectionDesk extends InspectedDesk<Inspection, Inspection.Form> {

    /** The areas and the grades of a framework; one that has findings in words only has no grades. */
    private static final String MARKS = """
            select x.mark, x.words
              from (select framework_id, 'area-' || id as mark, name as words from judgement_area
                     union all
                    select framework_id, 'grade-' || id, label from grade) x
             where x.framework_id = ?
            """;

    private static final String NEWEST = """
            select id from framework where graded and subject = 'whole-service' and in_force_until is null
             order by in_force_from desc nulls last, id desc limit 1
            """;

    /** The versions of a framework's kind that inspections were under which began on a day. */
    private static final String IN_FORCE = """
            select f.id::text, f.name from framework f join framework chosen on chosen.subject = f.subject and chosen.graded = f.graded
             where chosen.id = :chosen and coalesce(left(:day, length(f.in_force_from)) >= f.in_force_from, true)
               and coalesce(left(:day, length(f.in_force_until)) <= f.in_force_until, true)
             order by f.in_force_from desc
            """;

    InspectionDesk(Shelf shelf, Desk desk, FindingDesk findings) {
        super(EntryKind.INSPECTION, Inspection.class, shelf, desk, findings);
    }

    /** Under the framework that came last of those by which the whole service is graded. */
    @Override
    protected Inspection.Form blank() {
        return shelf().one(Long.class, NEWEST)
                .map(framework -> saying(Map.of("facts.framework", framework)))
                .orElseGet(super::blank);
    }

    @Override
    protected void rule(Inspection.Form form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.inOrder("facts.announced", "facts.started", "facts.ended", "facts.published");
        faults.inOrder("facts.announced", "facts.started", "facts.reported");
        Long framework = form.facts().framework();
        if (framework != null) {
            checkVersion(framework, form.facts().started(), faults);
            Set<String> marks = shelf().words(MARKS, framework).keySet();
            for (int i = 0; i < form.judgements().size(); i++) {
                check(form.judgements().get(i), "judgements[" + i + "].", marks, faults);
            }
        }
    }

    /** The first day of fieldwork says under which version of a framework an inspection was. */
    private void checkVersion(long framework, @Nullable PartialDate started, Faults faults) {
        if (started == null || !started.isExact()) {
            return;
        }
        Map<String, String> inForce = shelf().words(IN_FORCE, Map.of("chosen", framework, "day", started.edtf()));
        faults.require(
                inForce.containsKey(String.valueOf(framework)),
                "facts.framework",
                "Inspections that began on " + started.words() + " were under: "
                        + (inForce.isEmpty() ? "no framework on the record" : String.join("; ", inForce.values())));
    }

    private static void check(Judgement.GradeLine line, String path, Set<String> marks, Faults faults) {
        faults.require(
                marks.contains("area-" + line.area()),
                path + "grade",
                "This is no area of the framework that was chosen");
        faults.require(
                line.grade() == null || marks.contains("grade-" + line.grade()),
                path + "grade",
                "This is no grade of the framework that was chosen");
        faults.require(
                (line.grade() == null) != (line.noGrade() == null),
                path + "noGrade",
                "Choose a grade, or say why there is none: one of the two");
    }

    @Override
    protected List<String> obstacles(Inspection thing) {
        List<String> obstacles = super.obstacles(thing);
        if (!thing.isJudged()
                && shelf().words(MARKS, thing.framework()).keySet().stream()
                        .anyMatch(mark -> mark.startsWith("grade-"))) {
            obstacles.add("It judges nothing: enter at least one of its judgements.");
        }
        if (shelf().holds("select exists (select from finding where entry_id = ? and state = 'published')", thing.id())
                && FindingDesk.praisesOnly(shelf(), thing.id(), 0)) {
            obstacles.add(FindingDesk.PRAISE + ".");
        }
        return obstacles;
    }
}
