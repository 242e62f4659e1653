package org.turnaround.inspection.editing;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryShelf;
import org.turnaround.desk.Faults;
import org.turnaround.record.EntryKind;

/** Inspections at the desk. What is judged, and how, is what their framework has: no grade of another one gets in. */
@Component
class InspectionDesk extends InspectedDesk<Inspection, InspectionForm> {

    private final Frameworks frameworks;

    InspectionDesk(InspectionRepository inspections, EntryShelf shelf, JdbcClient jdbc, Frameworks frameworks) {
        super(EntryKind.INSPECTION, InspectionForm.class, inspections, shelf, jdbc);
        this.frameworks = frameworks;
    }

    @Override
    protected Inspection fresh() {
        return new Inspection();
    }

    @Override
    protected void rule(InspectionForm form, long id, Faults faults) {
        super.rule(form, id, faults);
        requireDatesInOrder(form.facts(), faults);
        Long framework = form.facts().framework();
        if (framework != null) {
            Map<String, String> areas = this.frameworks.areas(framework);
            Map<String, String> grades = this.frameworks.grades(framework);
            for (int i = 0; i < form.judgements().size(); i++) {
                check(form.judgements().get(i), "judgements[" + i + "].", areas, grades, faults);
            }
        }
    }

    private static void check(
            JudgementLine line, String path, Map<String, String> areas, Map<String, String> grades, Faults faults) {
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

    private static void requireDatesInOrder(InspectionFacts facts, Faults faults) {
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
        if (!thing.isJudged() && !this.frameworks.grades(thing.framework()).isEmpty()) {
            obstacles.add("It judges nothing: enter at least one of its judgements.");
        }
        return obstacles;
    }
}
