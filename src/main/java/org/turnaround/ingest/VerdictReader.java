package org.turnaround.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code verdicts.yaml}: whether a later inspection or visit still found what an earlier one had found. */
final class VerdictReader implements ItemReader {

    @Override
    public void read(Fields verdict) {
        Ref finding = verdict.ref("finding", Kind.FINDING);
        Ref later = verdict.ref("by", Kind.INSPECTION, Kind.VISIT);
        Item item = new Item(Kind.VERDICT, "verdict:" + finding.key() + "/" + later.key(), verdict.place());
        item.main()
                .with("record_key", item.key())
                .with("finding_id", finding)
                .with("entry_id", later)
                .with("still_found", verdict.word("still-found", "yes", "partly", "no"))
                .with("text", verdict.text("text", 1000));
        item.relate("finding_verdict_source", "verdict_id", "source_id", verdict.sources())
                .forEach(cited -> cited.with("entry_id", later));
        verdict.items().add(item);
        verdict.items().check(() -> checkLater(verdict, finding, later));
    }

    private static void checkLater(Fields verdict, Ref finding, Ref later) {
        Item found = verdict.items().find(finding);
        LocalDate first =
                found == null ? null : day(verdict.items(), (Ref) found.main().get("entry_id"));
        LocalDate second = day(verdict.items(), later);
        if (first != null && second != null && !second.isAfter(first)) {
            verdict.fault(
                    "by", "\"" + later.key() + "\" (" + second + ") is not later than the finding (" + first + ")");
        }
    }

    private static @Nullable LocalDate day(Items items, @Nullable Ref entry) {
        Item item = entry == null ? null : items.find(entry);
        return item == null ? null : (LocalDate) item.main().get("sort_day");
    }
}
