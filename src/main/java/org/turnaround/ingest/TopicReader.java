package org.turnaround.ingest;

/** {@code national/topics.yaml}: the words that findings, actions and statements are tagged with. */
final class TopicReader implements ItemReader {

    @Override
    public void read(Fields topic) {
        String slug = topic.slug("slug", 60);
        Item item = new Item(Kind.TOPIC, Kind.TOPIC.key(slug), topic.place());
        item.main()
                .with("slug", slug)
                .with("name", topic.text("name", 80))
                .with("definition", topic.text("definition", 400));
        topic.items().add(item);
    }
}
