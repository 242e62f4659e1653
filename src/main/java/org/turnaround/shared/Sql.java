package org.turnaround.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Asks the database, and tells it what to change. The values of a statement are those of its question marks, in order, or
 * one map with those of its names; a moment and one of a few {@link Coded} things are given as the database has them. Each
 * row is read as a value of the type that is asked for: a record by {@link Rows}, anything else from the one column.
 */
@Component
@Primary
public class Sql {

    private final JdbcClient jdbc;
    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    public Sql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each row, in the order of the statement. */
    public <T> List<T> rows(Class<T> type, String sql, @Nullable Object... values) {
        return asked(sql, values).query(mapper(type)).list();
    }

    /** The one row, if there is one. */
    public <T> Optional<T> one(Class<T> type, String sql, @Nullable Object... values) {
        return asked(sql, values).query(mapper(type)).optional();
    }

    /** The one row of a statement that always gives one. */
    public <T> T single(Class<T> type, String sql, @Nullable Object... values) {
        return asked(sql, values).query(mapper(type)).single();
    }

    /** Whether something is so: of a statement that gives one truth value. */
    public boolean holds(String sql, @Nullable Object... values) {
        return single(Boolean.class, sql, values);
    }

    /** The second column of each row by the first: keys or addresses with their words. */
    public Map<String, String> words(String sql, @Nullable Object... values) {
        Map<String, String> words = new LinkedHashMap<>();
        asked(sql, values).query(row -> {
            words.put(row.getString(1), row.getString(2));
        });
        return words;
    }

    /** Of a statement that changes rows: how many. */
    public int change(String sql, @Nullable Object... values) {
        return asked(sql, values).update();
    }

    @SuppressWarnings("unchecked")
    private <T> RowMapper<T> mapper(Class<T> type) {
        return (RowMapper<T>) this.mappers.computeIfAbsent(
                type, one -> one.isRecord() ? Rows.of(one.asSubclass(Record.class)) : new SingleColumnRowMapper<>(one));
    }

    @SuppressWarnings("unchecked")
    private StatementSpec asked(String sql, @Nullable Object... values) {
        StatementSpec asked = this.jdbc.sql(sql);
        if (values.length == 1 && values[0] instanceof Map<?, ?> named) {
            ((Map<String, ?>) named).forEach((name, value) -> asked.param(name, stored(value)));
            return asked;
        }
        return asked.params(Arrays.stream(values).map(Sql::stored).toArray());
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Instant moment
                ? Timestamp.from(moment)
                : value instanceof Coded coded ? coded.code() : value;
    }
}
