package org.turnaround.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.inspection.FindingRow;
import org.turnaround.inspection.points.BecameGood;
import org.turnaround.inspection.points.CouncilAsked;
import org.turnaround.inspection.points.PointFilter;
import org.turnaround.inspection.points.PracticeLine;
import org.turnaround.inspection.points.Practices;
import org.turnaround.inspection.points.ReportsRead;
import org.turnaround.inspection.points.Share;
import org.turnaround.shared.Page;

/** What reports ask councils to improve, in the other formats, with the same filters as the pages. */
@RestController
class PointFormatsController {

    private static final int SIZE = 100;

    private static final PublicShape<ReportsRead> READ = PublicShape.of(
            ReportsRead.class, "reports", "complete", "partial", "none", "councils", "earliest", "latest");

    /** {@code told} counts points that look like one of an earlier report on the same council. */
    private static final PublicShape<PracticeLine> PRACTICE = PublicShape.of(
                    PracticeLine.class, "slug", "name", "topic", "definition", "reports", "points", "councils", "told")
            .address("url", PracticeLine::url);

    private static final PublicShape<Share> SHARE =
            PublicShape.of(Share.class, "value", "name", "reports", "asking", "partial");

    private static final PublicShape<CouncilAsked> COUNCIL = PublicShape.of(CouncilAsked.class)
            .field("council", "slug")
            .fields("name", "points")
            .field("lastYear", "year");

    private static final PublicShape<BecameGood> GOOD = PublicShape.of(BecameGood.class)
            .field("council", "slug")
            .fields("name", "told", "toldIn")
            .field("gradeThen", "grade")
            .fields("good", "goodIn", "today");

    private static final Csv<PracticeLine> PRACTICES = new Csv<>("what-reports-ask", PRACTICE);

    private final Practices practices;
    private final Files files;

    PointFormatsController(Practices practices, Files files) {
        this.practices = practices;
        this.files = files;
    }

    @GetMapping("/findings.json")
    Map<String, @Nullable Object> all(PointFilter filter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("read", READ.json(this.practices.read(filter)));
        json.put("practiceTopics", PRACTICE.all(this.practices.all(filter)));
        return json;
    }

    @GetMapping("/findings.csv")
    ResponseEntity<byte[]> allCsv(PointFilter filter) {
        return this.files.of(PRACTICES, this.practices.all(filter));
    }

    @GetMapping("/findings/topics/{slug}.json")
    Map<String, @Nullable Object> topic(@PathVariable String slug, PointFilter filter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(PRACTICE.json(this.practices.named(slug, filter)));
        json.put("read", READ.json(this.practices.read(filter)));
        json.put("years", SHARE.all(this.practices.byYear(slug, filter)));
        json.put("regions", SHARE.all(this.practices.byRegion(slug, filter)));
        json.put("frameworks", SHARE.all(this.practices.byFramework(slug, filter)));
        json.put("councils", COUNCIL.all(this.practices.councils(slug, filter)));
        json.put("becameGood", GOOD.all(this.practices.becameGood(slug, filter)));
        return InspectionFormatsController.FINDING.page(json, "points", this.practices.points(slug, filter, SIZE));
    }

    @GetMapping("/findings/topics/{slug}.csv")
    ResponseEntity<byte[]> topicCsv(@PathVariable String slug, PointFilter filter) {
        this.practices.named(slug, filter); // nothing is found under a topic that there is not
        Page<FindingRow> page = this.practices.points(slug, filter, Csv.MOST);
        return this.files.page(
                InspectionFormatsController.FINDINGS,
                page,
                "/findings/topics/" + slug + ".csv" + filter.queryAfter(page.next()));
    }
}
