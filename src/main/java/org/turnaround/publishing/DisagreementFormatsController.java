package org.turnaround.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Discrepancies.Discrepancy;
import org.turnaround.record.Mentioned;
import org.turnaround.shared.Page;

/** Where the sources of a council do not agree, in the other formats. */
@RestController
class DisagreementFormatsController {

    /** What something else is about. */
    static final PublicShape<Mentioned> MENTIONED = PublicShape.of(Mentioned.class, "kind")
            .field("id", "number")
            .fields("words")
            .address("url", Mentioned::url);

    private static final PublicShape<Discrepancy.Reading> READING =
            PublicShape.of(Discrepancy.Reading.class).field("says", "value").fields("sources");

    /** {@code ofCouncil} where it concerns the council as a whole; {@code resolution} is null where it is open. */
    static final PublicShape<Discrepancy> DISAGREEMENT = PublicShape.of(Discrepancy.class, "id", "about")
            .fields("ofCouncil")
            .each("disputes", Discrepancy::disputes, MENTIONED)
            .each("readings", Discrepancy::readings, READING)
            .fields("resolution")
            .address("url", Discrepancy::url);

    /** What one side says, beside what it is about. */
    private record Line(Discrepancy disagreement, Discrepancy.Reading reading) {}

    private static final Csv<Line> DISAGREEMENTS = new Csv<>(
            "disagreements",
            PublicShape.of(Line.class)
                    .and(Line::disagreement, DISAGREEMENT, "id", "about")
                    .field("disputes", "disagreement.disputes.words")
                    .and(Line::reading, READING)
                    .and(Line::disagreement, DISAGREEMENT, "resolution", "url"));

    private final Councils councils;
    private final Discrepancies discrepancies;
    private final Files files;

    DisagreementFormatsController(Councils councils, Discrepancies discrepancies, Files files) {
        this.councils = councils;
        this.discrepancies = discrepancies;
        this.files = files;
    }

    @GetMapping("/councils/{slug}/disagreements.json")
    Map<String, @Nullable Object> json(@PathVariable String slug) {
        return DISAGREEMENT.page(Map.of("council", slug), "disagreements", new Page<>(ofCouncil(slug), null));
    }

    /** A line for each reading. */
    @GetMapping("/councils/{slug}/disagreements.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        return this.files.of(
                DISAGREEMENTS,
                ofCouncil(slug).stream()
                        .flatMap(one -> one.readings().stream().map(reading -> new Line(one, reading)))
                        .toList());
    }

    private List<Discrepancy> ofCouncil(String slug) {
        return this.discrepancies.ofCouncil(this.councils.named(slug).id());
    }
}
