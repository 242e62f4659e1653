package org.turnaround.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * Brings together what the national list and a council's file say of one inspection, which has the same id in both.
 * Where their grades differ the list wins, and the difference itself becomes part of the record.
 */
final class Inspections {

    private final Map<String, Inspection> listed = new LinkedHashMap<>();
    private final Map<String, Inspection> told = new LinkedHashMap<>();

    void listed(Inspection inspection, Fields fields) {
        keep(this.listed, inspection, fields);
    }

    void told(Inspection inspection, Fields fields) {
        keep(this.told, inspection, fields);
    }

    /** To be called when all inspections have been read. */
    void finish(Items items) {
        this.told.values().forEach(inspection -> finish(items, inspection, this.listed.remove(inspection.id)));
        this.listed.values().forEach(inspection -> add(items, inspection));
    }

    private static void finish(Items items, Inspection told, @Nullable Inspection listed) {
        if (listed != null) {
            checkSame(items, told, listed);
            listed.judgements.forEach((area, judgement) -> compare(items, told, told.judgements.get(area), judgement));
            told.add(listed);
        }
        add(items, told);
    }

    private static void add(Items items, Inspection inspection) {
        PartialDate date = inspection.date();
        if (date == null) {
            items.faults().add(inspection.place, "an inspection needs \"published\", \"ended\" or \"started\"");
            return;
        }
        items.add(inspection.entry(date));
    }

    private static void checkSame(Items items, Inspection told, Inspection listed) {
        if (!told.framework.equals(listed.framework)) {
            items.faults()
                    .add(told.place, "the inspection at " + listed.place + " has the framework " + listed.framework);
        }
        if (!Objects.equals(listed.council, told.council)) {
            items.faults().add(told.place, "the inspection at " + listed.place + " is of another council");
        }
    }

    private static void compare(Items items, Inspection of, @Nullable Judgement told, Judgement report) {
        if (told == null
                || told.grade() == null
                || report.grade() == null
                || told.grade().equals(report.grade())) {
            return;
        }
        Item item = new Item(Kind.DISCREPANCY, of.id + "/grade-" + report.area(), told.at());
        item.main()
                .with("record_key", item.key())
                .with("council_id", of.council)
                .with("about", of.title + ": grade of " + report.area().replace('-', ' '))
                .with("resolution", "The list of all inspections is followed.");
        value(item, 0, told);
        value(item, 1, report);
        items.add(item);
        items.faults()
                .warn(
                        told.at(),
                        "the grade " + told.grade() + " differs from " + report.grade() + " at " + report.at()
                                + ", which is followed");
    }

    private static void value(Item discrepancy, int position, Judgement judgement) {
        DiscrepancyReader.value(discrepancy, position, String.valueOf(judgement.grade()), judgement.sources());
    }

    private static void keep(Map<String, Inspection> inspections, Inspection inspection, Fields fields) {
        Inspection earlier = inspections.putIfAbsent(inspection.id, inspection);
        if (earlier != null) {
            fields.fault("id", "the id \"" + inspection.id + "\" stands at " + earlier.place + " already");
        }
    }
}
