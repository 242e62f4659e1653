package org.turnaround.ingest;

/** {@code organisations.yaml}: bodies that act, speak or are spoken to. */
final class OrganisationReader implements ItemReader {

    @Override
    public void read(Fields organisation) {
        String id = organisation.id();
        if (!id.startsWith("org-")) {
            organisation.fault("id", "the id of an organisation begins with org-");
        }
        organisation.maybeSources();
        Item item = new Item(Kind.ORGANISATION, id, organisation.place());
        item.main()
                .with("record_key", id)
                .with("name", organisation.text("name", 200))
                .with("type", organisation.text("type", 40))
                .with("parent_id", organisation.maybeRef("parent", Kind.ORGANISATION))
                .with("council_id", organisation.maybeRef("council", Kind.COUNCIL))
                .with("note", organisation.maybeText("note", 1000));
        organisation.items().add(item);
    }
}
