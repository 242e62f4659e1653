package org.turnaround.inspection.editing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;

/** Inspections at the desk. What is judged, and how, is what their framework has: no grade of another one gets in. */
@Component
class InspectionDesk extends InspectedDesk<Inspection, Inspection.Form> {

    /** By number; a framework that has findings in words only has none. */
    private static final String GRADES = "select id, label from grade where framework_id = ?";

    InspectionDesk(Shelf shelf) {
        super(EntryKind.INSPECTION, Inspection.class, Inspection.Form.class, shelf);
    }

    @Override
    protected void rule(Inspection.Form form, long id, Faults faults) {
        super.rule(form, id, faults);
        requireDatesInOrder(form.facts(), faults);
        Long framework = form.facts().framework();
        if (framework != null) {
            Map<String, String> areas =
                    shelf().words("select id, name from judgement_area where framework_id = ?", framework);
            Map<String, String> grades = shelf().words(GRADES, framework);
            for (int i = 0; i < form.judgements().size(); i++) {
                check(form.judgements().get(i), "judgements[" + i + "].", areas, grades, faults);
            }
        }
    }

    private static void check(
            Judgement.Typed line, String path, Map<String, String> areas, Map<String, String> grades, Faults faults) {
        faults.require(
                areas.containsKey(line.key()), path + "grade", "This is no area of the framework that was chosen");
        faults.require(
                line.grade() == null || grades.containsKey(line.grade().toString()),
                path + "grade",
                "This is no grade of the framework that was chosen");
        faults.require(
                (line.grade() == null) != (line.noGrade() == null),
                path + "noGrade",
                "Choose a grade, or say why there is none: one of the two");
    }

    private static void requireDatesInOrder(Inspection.Facts facts, Faults faults) {
        requireOrder(
                faults,
                facts.announced(),
                facts.started(),
                "facts.started",
                "It must not begin before it is announced");
        requireOrder(faults, facts.started(), facts.ended(), "facts.ended", "It must not end before it begins");
        requireOrder(
                faults,
                facts.ended() == null ? facts.started() : facts.ended(),
                facts.published(),
                "facts.published",
                "It must not be published before it ends");
        requireOrder(
                faults, facts.started(), facts.reported(), "facts.reported", "The report must not be before it begins");
    }

    @Override
    protected List<String> obstacles(Inspection thing) {
        List<String> obstacles = super.obstacles(thing);
        if (!thing.isJudged() && !shelf().words(GRADES, thing.framework()).isEmpty()) {
            obstacles.add("It judges nothing: enter at least one of its judgements.");
        }
        return obstacles;
    }
}
