package org.turnaround.inspection.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;

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

    InspectionDesk(Shelf shelf, Desk desk, FindingDesk findings) {
        super(EntryKind.INSPECTION, Inspection.class, Inspection.Form.class, shelf, desk, findings);
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
            Set<String> marks = shelf().words(MARKS, framework).keySet();
            for (int i = 0; i < form.judgements().size(); i++) {
                check(form.judgements().get(i), "judgements[" + i + "].", marks, faults);
            }
        }
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
