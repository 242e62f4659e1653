package org.turnaround.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of a statement as records, each component from the column of its name: {@code changedAt} from
 * {@code changed_at}. A {@link PartialDate} has its four columns, an enum its code, and a moment with a zone is in London's; a list comes from JSON or an array, so
 * that what hangs on a row needs no statement of its own, and is empty where there is nothing. A record within the record
 * has the columns that begin with its name, {@code council} {@code council_slug} and {@code council_name}; it is null
 * where they all are. One that is made {@code of} a text has one column.
 */
public final class Rows<T> implements RowMapper<T> {

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Coded.class, ByCode.class).build();

    private final Constructor<T> constructor;
    private final List<Cell> cells;

    private static final ConversionService CONVERSIONS = DefaultConversionService.getSharedInstance();

    /** How JSON has an enum. */
    private interface ByCode {
        @JsonValue
        String code();
    }

    private interface Cell {

        @Nullable
        Object read(ResultSet row) throws SQLException;
    }

    private Rows(Class<T> type, String prefix) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        this.cells = Arrays.stream(type.getRecordComponents())
                .map(one -> cell(prefix + column(one.getName()), one.getType(), one.getGenericType()))
                .toList();
    }

    public static <T extends Record> Rows<T> of(Class<T> type) {
        return new Rows<>(type, "");
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        return BeanUtils.instantiateClass(this.constructor, values(row));
    }

    /**
     * Each row of a statement.
     *
     * @param values those of its question marks, in order, or one map with those of its names
     */
    public List<T> list(JdbcClient jdbc, String sql, @Nullable Object... values) {
        return asked(jdbc, sql, values).query(this).list();
    }

    /** The one row of a statement, if there is one. */
    public Optional<T> one(JdbcClient jdbc, String sql, @Nullable Object... values) {
        return asked(jdbc, sql, values).query(this).optional();
    }

    /** A statement with its values, as {@link #list} takes them. */
    @SuppressWarnings("unchecked")
    public static StatementSpec asked(JdbcClient jdbc, String sql, @Nullable Object... values) {
        return values.length == 1 && values[0] instanceof Map<?, ?> named
                ? jdbc.sql(sql).params((Map<String, ?>) named)
                : jdbc.sql(sql).params(values);
    }

    private @Nullable T orNull(ResultSet row) throws SQLException {
        @Nullable Object[] values = values(row);
        boolean nothing = Arrays.stream(values)
                .allMatch(value -> value == null || value instanceof Collection<?> several && several.isEmpty());
        return nothing ? null : BeanUtils.instantiateClass(this.constructor, values);
    }

    private @Nullable Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[this.cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = this.cells.get(i).read(row);
        }
        return values;
    }

    private static Cell cell(String column, Class<?> type, Type generic) {
        if (type == PartialDate.class) {
            return row -> PartialDate.read(row, column);
        }
        if (type == Instant.class || type == ZonedDateTime.class) {
            return row -> moment(row.getTimestamp(column), type);
        }
        if (type == List.class || type == Map.class) {
            return row -> several(row, column, generic, type == List.class ? List.of() : Map.of());
        }
        if (type.isEnum()) {
            return row -> row.getString(column) == null
                    ? null
                    : Coded.of(type.asSubclass(Coded.class), row.getString(column));
        }
        if (type.isRecord() && ClassUtils.hasMethod(type, "of", String.class)) {
            return row -> CONVERSIONS.convert(row.getString(column), type);
        }
        return type.isRecord()
                ? new Rows<>(type, column + "_")::orNull
                : row -> JdbcUtils.getResultSetValue(row, row.findColumn(column), type);
    }

    private static @Nullable Object moment(@Nullable Timestamp time, Class<?> type) {
        Instant moment = time == null ? null : time.toInstant();
        return moment == null || type == Instant.class ? moment : moment.atZone(LondonTime.ZONE);
    }

    private static Object several(ResultSet row, String column, Type type, Object none) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Array array) {
            return List.of((Object[]) array.getArray());
        }
        return value == null ? none : JSON.readValue(row.getString(column), JSON.constructType(type));
    }

    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
