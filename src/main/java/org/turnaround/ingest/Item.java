package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One thing of the record files that keeps its number for good: a source, a person, a statement. It is a main row, the
 * further rows of the same number, and the rows that belong to it and are replaced with it.
 */
class Item {

    private final String key;
    private final Kind kind;
    private final Place place;
    private final Row main;
    private final List<Row> rows = new ArrayList<>();

    Item(Kind kind, String key, Place place) {
        this.kind = kind;
        this.key = key;
        this.place = place;
        this.main = row(kind.table()).with("id", ref());
    }

    /** A row of what the files say that has no columns: the item is stored otherwise. */
    Item(Kind kind, String key, Place place, Row main) {
        this.kind = kind;
        this.key = key;
        this.place = place;
        this.main = main;
    }

    /** A further row of the item, empty as yet. */
    final Row row(String table) {
        return add(Row.of(table));
    }

    /** A further row of the item with a number of its own; the name is unique within the item. */
    final Row numberedRow(String table, String name) {
        return add(Row.numbered(table, this.key + "/" + name));
    }

    final Row main() {
        return this.main;
    }

    final String key() {
        return this.key;
    }

    final Kind kind() {
        return this.kind;
    }

    final Place place() {
        return this.place;
    }

    final Ref ref() {
        return new Ref(this.key);
    }

    final List<Row> rows() {
        return Collections.unmodifiableList(this.rows);
    }

    /** The rows of a relation between this item and others, each given once. */
    final List<Row> relate(String table, String ownColumn, String otherColumn, List<Ref> others) {
        return relate(table, ownColumn, ref(), otherColumn, others);
    }

    /** The same between a row of this item and others. */
    final List<Row> relateRow(String table, String rowColumn, Row row, List<Ref> sources) {
        return relate(table, rowColumn, new Ref(String.valueOf(row.ownKey())), "source_id", sources);
    }

    private List<Row> relate(String table, String ownColumn, Ref own, String otherColumn, List<Ref> others) {
        return others.stream()
                .distinct()
                .map(other -> row(table).with(ownColumn, own).with(otherColumn, other))
                .toList();
    }

    String digest() {
        return DigestUtils.sha256Hex(this.rows.toString());
    }

    private Row add(Row row) {
        this.rows.add(row);
        return row;
    }
}
