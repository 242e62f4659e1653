package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.inspection.Finding;
import org.turnaround.inspection.FindingKind;
import org.turnaround.inspection.Framework;
import org.turnaround.inspection.Inspection;
import org.turnaround.inspection.Judgement;

/**
 * An inspection in the public format. Dates are EDTF, null where they are not known; {@code date} is the one under which
 * the inspection stands on the timeline. Codes of areas and grades belong to the framework and mean something only
 * beside it.
 *
 * @param framework the framework's code
 * @param basis {@code report}, {@code listing} or null: where its grades were read
 */
record InspectionJson(
        long id,
        String council,
        String framework,
        String frameworkName,
        String title,
        String date,
        @Nullable String started,
        @Nullable String ended,
        @Nullable String reported,
        @Nullable String published,
        @Nullable String basis,
        List<Scale> grades,
        List<Judged> judgements,
        List<Found> findings,
        List<SourceJson> sources,
        String url) {

    static InspectionJson of(Inspection one, List<Finding> findings) {
        return new InspectionJson(
                one.id(),
                one.councilSlug(),
                one.framework().code(),
                one.framework().name(),
                one.title(),
                one.date().edtf(),
                Edtf.of(one.started()),
                Edtf.of(one.ended()),
                Edtf.of(one.reported()),
                Edtf.of(one.published()),
                one.basis(),
                one.framework().grades().stream().map(Scale::of).toList(),
                one.judgements().stream().map(Judged::of).toList(),
                findings.stream().map(Found::of).toList(),
                SourceJson.of(one.sources()),
                one.url());
    }

    /** A grade of the framework; rank 1 is the best of that framework. */
    record Scale(String grade, String label, int rank) {

        private static Scale of(Framework.Grade grade) {
            return new Scale(grade.code(), grade.label(), grade.rank());
        }
    }

    /** What is judged of one area: {@code grade} is null where there is none, and {@code noGrade} then says why. */
    record Judged(
            String area,
            @Nullable String grade,
            String areaName,
            @Nullable String gradeLabel,
            @Nullable String within,
            @Nullable String noGrade) {

        private static Judged of(Judgement one) {
            return new Judged(
                    one.area(),
                    one.grade(),
                    one.areaName(),
                    one.gradeLabel(),
                    one.parent(),
                    one.grade() == null ? one.words() : null);
        }
    }

    /** {@code priority} marks an area for priority action; {@code actions} counts those that answer the finding. */
    record Found(long id, String text, boolean priority, String kind, List<String> topics, int actions, String url) {

        private static Found of(Finding one) {
            return new Found(
                    one.id(),
                    one.text(),
                    one.kind() == FindingKind.PRIORITY_ACTION,
                    one.kind().code(),
                    one.topics().stream().map(Finding.Topic::slug).toList(),
                    one.answers(),
                    one.url());
        }
    }
}
