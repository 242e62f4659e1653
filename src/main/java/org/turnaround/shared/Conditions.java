package org.turnaround.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement, with the values of their parameters. */
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    public Conditions and(String condition) {
        this.all.add(condition);
        return this;
    }

    /** A condition on a parameter, which is not set where the value is null. */
    public Conditions and(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition).with(name, value);
    }

    /** The value of a parameter; the database knows one of a few things by its code. */
    public Conditions with(String name, @Nullable Object value) {
        this.values.put(name, value instanceof Coded coded ? coded.code() : value);
        return this;
    }

    /**
     * What stands behind a cursor of a day and a number, where there is one.
     *
     * @param keys the two and how they compare, as in {@code (e.sort_day, e.id) <}
     */
    public Conditions beyond(String keys, @Nullable String cursor) {
        if (cursor != null) {
            Cursor after = Cursor.read(cursor, 2);
            and(keys + " (:afterDay, :afterId)").with("afterDay", after.day(0)).with("afterId", after.number(1));
        }
        return this;
    }

    public Map<String, @Nullable Object> values() {
        return this.values;
    }

    /** Behind others, with an {@code and} before each. */
    public String more() {
        return this.all.stream().map(" and "::concat).collect(Collectors.joining());
    }

    /** With the {@code where} before them; nothing where there are none. */
    @Override
    public String toString() {
        return this.all.isEmpty() ? "" : " where " + String.join(" and ", this.all);
    }
}
