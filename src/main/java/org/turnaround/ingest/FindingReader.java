package org.turnaround.ingest;

import java.util.List;

/** The {@code findings} of an inspection or a visit. */
final class FindingReader {

    private FindingReader() {}

    static void readAll(Fields fields, Ref entry) {
        List<Fields> findings = fields.list("findings");
        for (int i = 0; i < findings.size(); i++) {
            read(findings.get(i), entry, i);
        }
    }

    private static void read(Fields finding, Ref entry, int position) {
        String id = finding.id();
        Item item = new Item(Kind.FINDING, id, finding.place());
        item.main()
                .with("record_key", id)
                .with("entry_id", entry)
                .with("council_id", finding.council())
                .with("position", position)
                .with(
                        "kind",
                        finding.word(
                                "kind",
                                "finding",
                                "strength",
                                "area-for-improvement",
                                "priority-action",
                                "recommendation"))
                .with("text", finding.text("text", 2000))
                .with("quote", finding.quote("quote"))
                .with("deadline", finding.maybeText("deadline", 200));
        item.relate("finding_topic", "finding_id", "topic_id", finding.topics());
        item.relate("finding_source", "finding_id", "source_id", finding.sources())
                .forEach(cited -> cited.with("entry_id", entry));
        finding.items().add(item);
        finding.end();
    }
}
