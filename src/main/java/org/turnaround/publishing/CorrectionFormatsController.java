package org.turnaround.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.Corrections;
import org.turnaround.record.Corrections.Correction;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.Page;

/** The corrections log in the other formats. */
@RestController
class CorrectionFormatsController {

    /** {@code url} leads to what it is about, null where that is no one thing. */
    private static final PublicShape<Correction> CORRECTION = PublicShape.of(Correction.class, "id", "key")
            .field("date", one -> one.correctedOn().toString())
            .fields("council", "what", "saidBefore", "saysNow", "why")
            .address("url", Correction::url);

    private static final Csv<Correction> CSV = new Csv<>("corrections", CORRECTION);

    private final Corrections corrections;
    private final Files files;

    CorrectionFormatsController(Corrections corrections, Files files) {
        this.corrections = corrections;
        this.files = files;
    }

    @GetMapping("/corrections.json")
    Map<String, @Nullable Object> json() {
        return CORRECTION.page("corrections", new Page<>(this.corrections.all(), null));
    }

    @GetMapping("/corrections.csv")
    ResponseEntity<byte[]> csv() {
        return this.files.of(CSV, this.corrections.all());
    }

    @GetMapping(path = "/corrections.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom() {
        List<Feed.Item> items = this.corrections.all().stream()
                .limit(Feed.MOST)
                .map(CorrectionFormatsController::item)
                .toList();
        return this.files.of(new Feed("corrections", "/corrections.atom", "/corrections", items));
    }

    private static Feed.Item item(Correction one) {
        return new Feed.Item(
                one.place(),
                one.what(),
                "It said: " + one.saidBefore() + "\nIt says: " + one.saysNow() + "\nWhy: " + one.why(),
                "correction",
                "Correction",
                one.correctedOn().atStartOfDay(LondonTime.ZONE).toInstant());
    }
}
