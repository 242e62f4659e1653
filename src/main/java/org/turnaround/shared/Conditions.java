package org.turnaround.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    public Map<String, @Nullable Object> values() {
        return this.values;
    }

    /** With the {@code where} before them. */
    @Override
    public String toString() {
        return " where " + String.join(" and ", this.all);
    }
}
