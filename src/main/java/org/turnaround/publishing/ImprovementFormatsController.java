package org.turnaround.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.improvement.KaplanMeier.Median;
import org.turnaround.improvement.KaplanMeier.Step;
import org.turnaround.improvement.Spell;
import org.turnaround.improvement.SpellFilter;
import org.turnaround.improvement.Spells;
import org.turnaround.improvement.TimeToImprove;

/** From inadequate to better in the other formats, with the same filter as the page. */
@RestController
class ImprovementFormatsController {

    /** {@code outcome} is {@code improved}, {@code waiting} or {@code no-overall-grade}; {@code days} run from {@code from} to {@code until}. */
    private static final PublicShape<Spell> SPELL = PublicShape.of(
                    Spell.class, "council.slug", "council.name", "council.region", "council.type")
            .field("from", Spell::from)
            .fields("until", "days", "outcome", "timesInadequate")
            .address("began", spell -> spell.first().url())
            .address(
                    "ended", spell -> spell.last() == null ? null : spell.last().url());

    /** {@code waiting} is the share that still waits, {@code error} its standard error after Greenwood, in an interval of 95 per cent. */
    private static final PublicShape<Step> STEP =
            PublicShape.of(Step.class, "days", "atRisk", "ended", "censored", "waiting", "error", "lower", "upper");

    private static final PublicShape<Median> MEDIAN = PublicShape.of(Median.class, "days", "lower", "upper");

    private static final Csv<Spell> SPELLS = new Csv<>("time-to-improve", SPELL);

    private final Spells spells;
    private final Files files;

    ImprovementFormatsController(Spells spells, Files files) {
        this.spells = spells;
        this.files = files;
    }

    @GetMapping("/time-to-improve.json")
    Map<String, @Nullable Object> json(SpellFilter filter) {
        TimeToImprove page = TimeToImprove.of(this.spells.all(), filter, null);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("of", page.name());
        json.put("median", MEDIAN.json(page.curve().median()));
        json.put("curve", STEP.all(page.curve().steps()));
        json.put("spells", SPELL.all(page.spells()));
        return json;
    }

    @GetMapping("/time-to-improve.csv")
    ResponseEntity<byte[]> csv(SpellFilter filter) {
        List<Spell> shown = TimeToImprove.of(this.spells.all(), filter, null).spells();
        return this.files.of(SPELLS, shown);
    }
}
