package org.turnaround.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.inspection.Finding;
import org.turnaround.inspection.FindingFilter;
import org.turnaround.inspection.FindingTrails;
import org.turnaround.inspection.Findings;
import org.turnaround.inspection.Inspection;
import org.turnaround.inspection.Inspections;
import org.turnaround.inspection.Judgement;
import org.turnaround.shared.Page;

/** Inspections and findings in the other formats: all of a council's, the newest first, or one. */
@RestController
class InspectionFormatsController {

    private static final int SIZE = 100;

    /** A judgement with the inspection that it belongs to. */
    private record Line(Inspection inspection, Judgement judgement) {}

    private static final Csv<Line> INSPECTIONS = Csv.<Line>named("inspections")
            .column("inspection", line -> line.inspection().id())
            .column("framework", line -> line.inspection().framework().code())
            .column("title", line -> line.inspection().title())
            .column("started", line -> line.inspection().started())
            .column("ended", line -> line.inspection().ended())
            .column("published", line -> line.inspection().published())
            .column("area", line -> line.judgement().area())
            .column("area name", line -> line.judgement().areaName())
            .column("grade", line -> line.judgement().grade())
            .column("words", line -> line.judgement().words())
            .address("url", line -> line.inspection().url());

    private static final Csv<Finding> FINDINGS = Csv.<Finding>named("findings")
            .column("id", Finding::id)
            .column("kind", Finding::kind)
            .column("text", Finding::text)
            .column("found by", finding -> finding.inspected().headline())
            .column("date", finding -> finding.inspected().date())
            .column("deadline", Finding::deadline)
            .column(
                    "topics",
                    finding ->
                            finding.topics().stream().map(Finding.Topic::slug).toList())
            .column("actions", Finding::answers)
            .column("still found", Finding::lastVerdict)
            .address("url", Finding::url);

    private final Councils councils;
    private final Inspections inspections;
    private final Findings findings;
    private final FindingTrails trails;
    private final CsvFiles files;

    InspectionFormatsController(
            Councils councils, Inspections inspections, Findings findings, FindingTrails trails, CsvFiles files) {
        this.councils = councils;
        this.inspections = inspections;
        this.findings = findings;
        this.trails = trails;
        this.files = files;
    }

    @GetMapping("/councils/{slug}/inspections.json")
    List<InspectionJson> inspectionsJson(@PathVariable String slug) {
        long council = council(slug);
        Map<Long, List<Finding>> found = this.findings.ofInspections(council).stream()
                .collect(Collectors.groupingBy(finding -> finding.inspected().id()));
        return this.inspections.ofCouncil(council).stream()
                .map(one -> InspectionJson.of(one, found.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** A line for each judgement. */
    @GetMapping("/councils/{slug}/inspections.csv")
    ResponseEntity<byte[]> inspectionsCsv(@PathVariable String slug) {
        return this.files.of(
                INSPECTIONS,
                this.inspections.ofCouncil(council(slug)).stream()
                        .flatMap(one -> one.judgements().stream().map(judgement -> new Line(one, judgement)))
                        .toList());
    }

    @GetMapping("/inspections/{id}.json")
    InspectionJson inspection(@PathVariable long id) {
        return InspectionJson.of(this.inspections.withId(id), this.findings.ofEntry(id));
    }

    @GetMapping("/councils/{slug}/findings.json")
    FindingsJson findingsJson(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        Page<Finding> page = this.findings.ofCouncil(council(slug), FindingFilter.from(request), SIZE);
        return new FindingsJson(slug, page.rows().stream().map(FindingJson::of).toList(), page.next());
    }

    @GetMapping("/councils/{slug}/findings.csv")
    ResponseEntity<byte[]> findingsCsv(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        FindingFilter filter = FindingFilter.from(request);
        Page<Finding> page = this.findings.ofCouncil(council(slug), filter, Csv.MOST);
        return this.files.page(FINDINGS, page, "/councils/" + slug + "/findings.csv" + filter.queryAfter(page.next()));
    }

    @GetMapping("/findings/{id}.json")
    FindingJson.Trail finding(@PathVariable long id) {
        return FindingJson.Trail.of(this.trails.of(id));
    }

    record FindingsJson(
            String council,
            List<FindingJson> findings,
            @Nullable String next) {}

    private long council(String slug) {
        return this.councils.named(slug).id();
    }
}
