package org.turnaround.ingest;

import org.turnaround.shared.PartialDate;

/** {@code governance.yaml}: how a council took its decisions, and so who answered for its children's services. */
final class GovernanceReader implements ItemReader {

    @Override
    public void read(Fields system) {
        String id = system.id();
        PartialDate from = system.maybeDate("from");
        PartialDate until = system.maybeDate("until");
        Spans.check(system, "until", from, until);
        Item item = new Item(Kind.GOVERNANCE, id, system.place());
        item.main()
                .with("record_key", id)
                .with("council_id", system.council())
                .with("system", system.word("system", "cabinet", "committee", "mayor"))
                .date("starts", from)
                .date("ends", until)
                .with("note", system.maybeText("note", 1000));
        item.relate("governance_system_source", "system_id", "source_id", system.sources());
        system.items().add(item);
    }
}
