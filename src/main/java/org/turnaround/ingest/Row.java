package org.turnaround.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** A row to be written: a table's name and values by column, among them {@link Ref}s to other rows. */
final class Row {

    private final String table;
    private final @Nullable String ownKey;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Row(String table, @Nullable String ownKey) {
        this.table = table;
        this.ownKey = ownKey;
    }

    static Row of(String table) {
        return new Row(table, null);
    }

    /** A row that gets a number of its own, by which the other rows of the same item point to it. */
    static Row numbered(String table, String key) {
        Row row = new Row(table, key);
        row.values.put("id", new Ref(key));
        return row;
    }

    Row with(String column, @Nullable Object value) {
        this.values.put(column, value);
        return this;
    }

    /** The four columns of a date. */
    Row date(String column, @Nullable PartialDate date) {
        this.values.put(column, date == null ? null : date.edtf());
        this.values.put(column + "_first", date == null ? null : date.first());
        this.values.put(column + "_last", date == null ? null : date.last());
        this.values.put(column + "_why", date == null ? null : date.why());
        return this;
    }

    String table() {
        return this.table;
    }

    @Nullable
    String ownKey() {
        return this.ownKey;
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(this.values);
    }

    @Nullable
    Object get(String column) {
        return this.values.get(column);
    }

    /** The same for the same content, whatever numbers the database gives. */
    @Override
    public String toString() {
        return this.table + this.values;
    }
}
