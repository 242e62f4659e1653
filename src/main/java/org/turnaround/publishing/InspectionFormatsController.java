package org.turnaround.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.inspection.FindingFilter;
import org.turnaround.inspection.FindingKind;
import org.turnaround.inspection.FindingRow;
import org.turnaround.inspection.FindingTrails;
import org.turnaround.inspection.FindingTrails.FindingTrail;
import org.turnaround.inspection.Findings;
import org.turnaround.inspection.Framework;
import org.turnaround.inspection.InspectionRow;
import org.turnaround.inspection.Inspections;
import org.turnaround.inspection.JudgementRow;
import org.turnaround.record.Coverage;
import org.turnaround.shared.Page;

/** Inspections and findings in the other formats: all of a council's, the newest first, or one. */
@RestController
class InspectionFormatsController {

    private static final int SIZE = 100;

    /** {@code confirmed} by an editor; otherwise it is likely that it is the same point. */
    private static final PublicShape<FindingRow.Told> TOLD =
            PublicShape.of(FindingRow.Told.class, "id", "year", "confirmed");

    /** What a point asks for are slugs of practice topics, the main one first. */
    static final PublicShape<FindingRow> FINDING = PublicShape.of(FindingRow.class, "id")
            .field("council", "inspected.councilSlug")
            .field("foundBy", "inspected.id")
            .fields("inspected.date", "kind", "text", "quote", "deadline", "topics")
            .field("asksFor", "practices")
            .each("toldBefore", FindingRow::toldBefore, TOLD)
            .field("actions", "answers")
            .field("stillFound", "lastVerdict")
            .fields("sources")
            .address("url", FindingRow::url);

    static final Csv<FindingRow> FINDINGS = new Csv<>(
            "findings",
            PublicShape.of(FindingRow.class)
                    .and(FINDING, "id", "council", "kind", "text")
                    .field("found by", "inspected.headline")
                    .and(FINDING, "date", "deadline", "topics", "asksFor", "actions", "stillFound", "url")
                    .field("told before", "toldBefore.year"));

    private static final PublicShape<FindingTrail.Answer> ACTION = PublicShape.of(
                    FindingTrail.Answer.class, "id", "ref", "title", "state", "plan")
            .address("url", FindingTrail.Answer::url);

    /** {@code by} is the number of the inspection or visit that looked again. */
    private static final PublicShape<FindingTrail.Verdict> VERDICT = PublicShape.of(FindingTrail.Verdict.class)
            .field("by", "entryId")
            .fields("date", "stillFound", "text", "sources")
            .address("url", FindingTrail.Verdict::url);

    /** A finding with what became of it: the actions that answer it, and each later look. */
    private static final PublicShape<FindingTrail> TRAIL = PublicShape.of(FindingTrail.class)
            .one("finding", FindingTrail::finding, FINDING)
            .each("actions", FindingTrail::answers, ACTION)
            .each("verdicts", FindingTrail::verdicts, VERDICT);

    /** Codes of grades belong to the framework and mean something only beside it; rank 1 is its best. */
    private static final PublicShape<Framework.Grade> GRADE =
            PublicShape.of(Framework.Grade.class).field("grade", "code").fields("label", "rank");

    /** Where {@code grade} is null, {@code noGrade} says why. */
    private static final PublicShape<JudgementRow> JUDGEMENT = PublicShape.of(
                    JudgementRow.class, "area", "grade", "areaName", "gradeLabel")
            .field("within", "parent")
            .field("noGrade", one -> one.grade() == null ? one.words() : null);

    private static final PublicShape<FindingRow> FOUND = PublicShape.of(FindingRow.class)
            .and(FINDING, "id", "text")
            .field("priority", finding -> finding.kind() == FindingKind.PRIORITY_ACTION)
            .and(FINDING, "kind", "topics", "asksFor", "actions", "url");

    /** {@code date} is the one under which it stands on the timeline. */
    private static final PublicShape<InspectionRow> INSPECTION = PublicShape.of(InspectionRow.class, "id")
            .field("council", "councilSlug")
            .field("framework", "framework.code")
            .field("frameworkName", "framework.name")
            .fields("title", "date", "started", "ended", "reported", "published", "basis", "points")
            .each("grades", one -> one.framework().grades(), GRADE)
            .each("judgements", InspectionRow::judgements, JUDGEMENT);

    /** An inspection with what it found. */
    private record Inspected(InspectionRow inspection, List<FindingRow> findings) {}

    private static final PublicShape<Inspected> INSPECTED = PublicShape.of(Inspected.class)
            .and(Inspected::inspection, INSPECTION)
            .each("findings", Inspected::findings, FOUND)
            .fields("inspection.sources")
            .address("url", one -> one.inspection().url());

    /** A judgement with the inspection that it belongs to. */
    private record Line(InspectionRow inspection, JudgementRow judgement) {}

    private static final Csv<Line> INSPECTIONS = new Csv<>(
            "inspections",
            PublicShape.of(Line.class)
                    .field("inspection", "inspection.id")
                    .and(Line::inspection, INSPECTION, "framework", "title", "started", "ended", "published")
                    .and(Line::judgement, JUDGEMENT, "area", "areaName", "grade")
                    .fields("judgement.words")
                    .address("url", line -> line.inspection().url()));

    private final Councils councils;
    private final Inspections inspections;
    private final Findings findings;
    private final FindingTrails trails;
    private final Coverage coverage;
    private final Beside beside;
    private final Files files;

    InspectionFormatsController(
            Councils councils,
            Inspections inspections,
            Findings findings,
            FindingTrails trails,
            Coverage coverage,
            Beside beside,
            Files files) {
        this.councils = councils;
        this.inspections = inspections;
        this.findings = findings;
        this.trails = trails;
        this.coverage = coverage;
        this.beside = beside;
        this.files = files;
    }

    @GetMapping("/councils/{slug}/inspections.json")
    List<Map<String, @Nullable Object>> inspectionsJson(@PathVariable String slug) {
        long council = council(slug);
        Map<Long, List<FindingRow>> found = this.findings.ofInspections(council).stream()
                .collect(Collectors.groupingBy(finding -> finding.inspected().id()));
        return INSPECTED.all(this.inspections.ofCouncil(council).stream()
                .map(one -> new Inspected(one, found.getOrDefault(one.id(), List.of())))
                .toList());
    }

    /** A line for each judgement. */
    @GetMapping("/councils/{slug}/inspections.csv")
    ResponseEntity<byte[]> inspectionsCsv(@PathVariable String slug) {
        return this.files.of(
                INSPECTIONS,
                this.inspections.ofCouncil(council(slug)).stream()
                        .flatMap(InspectionFormatsController::lines)
                        .toList());
    }

    private static Stream<Line> lines(InspectionRow one) {
        return one.judgements().stream().map(judgement -> new Line(one, judgement));
    }

    @GetMapping("/inspections/{id}.json")
    Map<String, @Nullable Object> inspection(@PathVariable long id) {
        return this.beside.of(
                id, INSPECTED.json(new Inspected(this.inspections.withId(id), this.findings.ofEntry(id))));
    }

    @GetMapping("/inspections/{id}.csv")
    ResponseEntity<byte[]> inspectionCsv(@PathVariable long id) {
        return this.files.of(INSPECTIONS, lines(this.inspections.withId(id)).toList());
    }

    @GetMapping("/councils/{slug}/findings.json")
    Map<String, @Nullable Object> findingsJson(@PathVariable String slug, FindingFilter filter) {
        long council = council(slug);
        Page<FindingRow> page = this.findings.ofCouncil(council, filter, SIZE);
        Map<String, @Nullable Object> head = new LinkedHashMap<>(Map.of("council", slug));
        head.put(
                "coverage",
                PublicShape.coverage(this.coverage.ofCouncil(council).of("findings")));
        return FINDING.page(head, "findings", page);
    }

    @GetMapping("/councils/{slug}/findings.csv")
    ResponseEntity<byte[]> findingsCsv(@PathVariable String slug, FindingFilter filter) {
        Page<FindingRow> page = this.findings.ofCouncil(council(slug), filter, Csv.MOST);
        return this.files.page(FINDINGS, page, "/councils/" + slug + "/findings.csv" + filter.queryAfter(page.next()));
    }

    @GetMapping("/findings/{id}.json")
    Map<String, @Nullable Object> finding(@PathVariable long id) {
        return this.beside.ofFinding(id, TRAIL.json(this.trails.of(id)));
    }

    @GetMapping("/findings/{id}.csv")
    ResponseEntity<byte[]> findingCsv(@PathVariable long id) {
        return this.files.of(FINDINGS, List.of(this.findings.withId(id)));
    }

    private long council(String slug) {
        return this.councils.named(slug).id();
    }
}
