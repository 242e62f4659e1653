package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grade of one judgement area, or why there is none.
 *
 * @param at where it stands
 * @param area the area's code
 * @param grade the grade's code
 */
record Judgement(
        Place at,
        String area,
        @Nullable String grade,
        @Nullable String noGrade,
        @Nullable String note,
        List<Ref> sources) {

    static final String NOT_FOUND = "grade not found in the sources";

    /** Reads one of an inspection's {@code judgements}. */
    static Judgement read(Fields judgement, String framework) {
        String area = judgement.text("area", 60);
        String grade = judgement.maybeText("grade", 40);
        String noGrade = judgement.maybeText("no-grade", 300);
        judgement.checked(framework + "/" + area, judgement.ask("area"), Kind.AREA);
        if (grade != null) {
            judgement.checked(framework + "/" + grade, judgement.ask("grade"), Kind.GRADE);
        }
        if ((grade == null) == (noGrade == null)) {
            judgement.fault("grade", "a judgement has either \"grade\" or, with the reason, \"no-grade\"");
        }
        Judgement read = new Judgement(
                judgement.place(), area, grade, noGrade, judgement.maybeText("note", 1000), judgement.maybeSources());
        judgement.end();
        return read;
    }

    /** The same with the grade of Ofsted's own report. */
    Judgement as(Judgement report) {
        return report.grade == null
                ? this
                : new Judgement(this.at, this.area, report.grade, null, this.note, this.sources);
    }

    void write(Entry inspection, String framework) {
        Row row = inspection
                .numberedRow("judgement", this.area)
                .with("inspection_id", inspection.ref())
                .with("area_id", FrameworkReader.area(framework, this.area))
                .with("grade_id", this.grade == null ? null : FrameworkReader.grade(framework, this.grade))
                .with("no_grade", this.grade == null ? this.noGrade : null)
                .with("note", this.note);
        inspection.cites("judgement_source", "judgement_id", row, this.sources);
    }
}
