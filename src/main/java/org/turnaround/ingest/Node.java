package org.turnaround.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value as it stands in a file, whether YAML or CSV: a text, a list, a map, or nothing at all. Numbers, dates and
 * yes-or-no are texts until a reader asks for them.
 */
record Node(
        Place place,
        @Nullable String text,
        @Nullable List<Node> list,
        @Nullable Map<String, Node> map) {

    static Node ofText(Place place, String text) {
        String stripped = text.strip();
        return new Node(place, stripped.isEmpty() ? null : stripped, null, null);
    }

    static Node ofList(Place place, List<Node> list) {
        return new Node(place, null, list, null);
    }

    static Node ofMap(Place place, Map<String, Node> map) {
        return new Node(place, null, null, map);
    }

    static Node nothing(Place place) {
        return new Node(place, null, null, null);
    }

    /** The same where its key stands, which is where a reader looks for it. */
    Node at(Place key) {
        return new Node(key, this.text, this.list, this.map);
    }

    boolean isNothing() {
        return this.text == null && this.list == null && this.map == null;
    }
}
