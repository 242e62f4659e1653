package org.turnaround.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * An inspection of a council with all that it judged.
 *
 * @param id of its entry
 * @param date under which it stands on the timeline
 * @param fieldworkText the inspectors' days as the report prints them
 * @param basis {@code report} where the grades were read from Ofsted's own report, {@code listing} where from a listing
 *     of reports, null where from other sources
 * @param mark where the grades were read, in two or three words, if not in Ofsted's own report, or null
 * @param points how much is held of what it asks the council to improve, or null where that is not collected
 * @param ledBy the names of those who led it, or null
 * @param leadRole what they were
 * @param judgements one for each area of the framework, in its order; those without a grade say why
 * @param sources at least one
 */
public record InspectionRow(
        long id,
        String councilSlug,
        String councilName,
        Framework framework,
        String title,
        String headline,
        String summary,
        PartialDate date,
        @Nullable PartialDate announced,
        @Nullable PartialDate started,
        @Nullable PartialDate ended,
        @Nullable PartialDate reported,
        @Nullable PartialDate published,
        @Nullable String fieldworkText,
        @Nullable String scope,
        @Nullable String disputed,
        @Nullable String representations,
        @Nullable String effect,
        @Nullable String basis,
        @Nullable String mark,
        @Nullable Integer pages,
        @Nullable PointsHeld points,
        @Nullable String ledBy,
        @Nullable String leadRole,
        List<JudgementRow> judgements,
        List<SourceLine> sources) {

    /** The framework and the title, which may begin with it. */
    public String kicker() {
        String of = this.framework.shortName();
        return this.title.startsWith(of) ? this.title : of + ": " + this.title;
    }

    public String url() {
        return "/inspections/" + this.id;
    }

    /** The judgement that sums up the others, where its framework has one. */
    public Optional<JudgementRow> overall() {
        return this.judgements.stream().filter(JudgementRow::overall).findFirst();
    }

    /** What stands for the whole: the overall judgement or, where the framework has none, the lowest of the areas. */
    public Optional<JudgementRow> sum() {
        return overall()
                .or(() -> this.judgements.stream()
                        .filter(one -> one.rank() != null)
                        .max(Comparator.comparingInt(one -> Objects.requireNonNull(one.rank()))));
    }

    public Optional<JudgementRow> judgement(String area) {
        return this.judgements.stream().filter(one -> one.area().equals(area)).findFirst();
    }

    /** The areas that are not judged inside another. */
    public List<JudgementRow> outerJudgements() {
        return this.judgements.stream().filter(one -> one.parent() == null).toList();
    }

    /** The areas that are judged inside another. */
    public List<JudgementRow> inside(JudgementRow outer) {
        return this.judgements.stream()
                .filter(one -> outer.area().equals(one.parent()))
                .toList();
    }

    /** Who led it and as what, as far as that is known; empty where nothing is. */
    public String lead() {
        return Stream.of(this.ledBy, this.leadRole).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Whether what was found is told by others than the inspectors, who may have found more. */
    public static boolean isAtSecondHand(List<FindingRow> findings) {
        return !findings.isEmpty()
                && findings.stream()
                        .flatMap(finding -> finding.sources().stream())
                        .noneMatch(source -> source.publication().equals("Ofsted"));
    }

    /** How the grades came to be known, in words. */
    public String basisWords() {
        if (this.basis == null) {
            return "Read from the sources named here, not from Ofsted’s report";
        }
        return this.basis.equals("report") ? "Read from Ofsted’s report" : "From a listing of reports, not yet checked";
    }
}
