package org.turnaround.ingest;

import org.jspecify.annotations.Nullable;

/** {@code sources.yaml}: the articles, reports, letters and pages that the record rests on. */
final class SourceReader implements ItemReader {

    @Override
    public void read(Fields source) {
        String id = source.id();
        String same = source.maybeText("same-text-as", 2000);
        boolean elsewhere = same != null && same.startsWith("http");
        Item item = new Item(Kind.SOURCE, id, source.place());
        item.main()
                .with("record_key", id)
                .with("kind", source.text("kind", 40))
                .with("title", source.text("title", 300))
                .with("publication", source.text("publication", 200))
                .with("author", source.maybeText("author", 200))
                .with("url", address(source, "url"))
                .with("archive_url", address(source, "archive-url"))
                .date("published", source.maybeDate("published"))
                .with("updated_at", source.maybeText("updated-at", 40))
                .with("same_text_as", same == null || elsewhere ? null : source.ref("same-text-as", Kind.SOURCE))
                .with("same_text_as_url", elsewhere ? same : null)
                .with("privacy_note", source.maybeText("privacy", 1000))
                .with("note", source.maybeText("note", 2000));
        source.items().add(item);
    }

    private static @Nullable String address(Fields source, String name) {
        String url = source.maybeText(name, 2000);
        if (url != null && !url.matches("https?://\\S+")) {
            source.fault(name, "\"" + name + "\" must be an address that begins with https:// or http://");
        }
        return url;
    }
}
