package org.turnaround.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.Corrections;
import org.turnaround.record.Corrections.Correction;

/** The corrections log in the other formats. */
@RestController
class CorrectionFormatsController {

    private static final int SIZE = 100;

    /** {@code url} leads to what it is about, null where that is no one thing. */
    private static final PublicShape<Correction> CORRECTION = PublicShape.of(Correction.class, "id", "key")
            .field("date", one -> one.correctedOn().toString())
            .fields("council", "what", "saidBefore", "saysNow", "why")
            .address("url", Correction::url)
            .address("permalink", Correction::permalink);

    private static final Csv<Correction> CSV = new Csv<>("corrections", CORRECTION);

    private final Corrections corrections;
    private final Files files;

    CorrectionFormatsController(Corrections corrections, Files files) {
        this.corrections = corrections;
        this.files = files;
    }

    @GetMapping("/corrections.json")
    Map<String, @Nullable Object> json(@RequestParam @Nullable String after) {
        return CORRECTION.page("corrections", this.corrections.page(after, SIZE));
    }

    @GetMapping("/corrections/{key}.json")
    Map<String, @Nullable Object> one(@PathVariable String key) {
        return CORRECTION.json(this.corrections.withKey(key));
    }

    @GetMapping("/corrections.csv")
    ResponseEntity<byte[]> csv() {
        return this.files.of(CSV, this.corrections.all());
    }

    @GetMapping("/corrections/{key}.csv")
    ResponseEntity<byte[]> line(@PathVariable String key) {
        return this.files.of(CSV, List.of(this.corrections.withKey(key)));
    }

    @GetMapping(path = "/corrections.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom() {
        List<Feed.Item> items = this.corrections.page(null, Feed.MOST).rows().stream()
                .map(CorrectionFormatsController::item)
                .toList();
        return this.files.of(new Feed("corrections", "/corrections.atom", "/corrections", items));
    }

    private static Feed.Item item(Correction one) {
        Instant day = Feed.Item.on(one.correctedOn(), one.id());
        return new Feed.Item(
                one.permalink(),
                one.what(),
                "It said: " + one.saidBefore() + "\nIt says: " + one.saysNow() + "\nWhy: " + one.why(),
                "correction",
                "Correction",
                day,
                day);
    }
}
