package org.turnaround.ingest;

import java.util.List;

/** {@code discrepancies.yaml}: where sources do not agree, what each says and how it is read. */
final class DiscrepancyReader implements ItemReader {

    @Override
    public void read(Fields discrepancy) {
        String id = discrepancy.id();
        Item item = new Item(Kind.DISCREPANCY, id, discrepancy.place());
        item.main()
                .with("record_key", id)
                .with("council_id", discrepancy.council())
                .with("about", discrepancy.text("about", 500))
                .with("resolution", discrepancy.maybeText("resolved", 2000));
        List<Fields> values = discrepancy.list("values");
        for (int i = 0; i < values.size(); i++) {
            value(item, i, values.get(i).text("value", 1000), values.get(i).maybeSources());
            values.get(i).end();
        }
        discrepancy.items().add(item);
    }

    static void value(Item discrepancy, int position, String value, List<Ref> sources) {
        Row row = discrepancy
                .numberedRow("discrepancy_value", "value-" + position)
                .with("discrepancy_id", discrepancy.ref())
                .with("position", position)
                .with("value", value);
        discrepancy.relateRow("discrepancy_value_source", "value_id", row, sources);
    }
}
