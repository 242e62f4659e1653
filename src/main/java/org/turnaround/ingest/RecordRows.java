package org.turnaround.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the loader asks and writes beside the desk. All rows of a table go to the database as one JSON array, which
 * PostgreSQL itself turns into rows of the table's types: one statement a table, so that rows may point to one another in
 * any order.
 */
final class RecordRows {

    /** The tables whose rows belong to an item, with the column that points to it, or on to another that does. */
    private static final Map<Kind, Map<String, String>> PARTS = Map.of(
            Kind.SOURCE, Map.of("quotation_seen", "source_id"),
            Kind.CONSTITUENCY, Map.of("constituency_council", "constituency_id"),
            Kind.LEADING_NAME, Map.of("leading_name_council", "name_id"),
            Kind.GOVERNANCE, Map.of("governance_system_source", "system_id"));

    private final Sql sql;
    private final JsonMapper json = new JsonMapper();

    RecordRows(Sql sql) {
        this.sql = sql;
    }

    /** What was loaded earlier. */
    record Loaded(String key, String kind, String digest, long rowId) {}

    /** By key. */
    Map<String, Loaded> loaded() {
        return this.sql
                .rows(Loaded.class, "select key, kind, digest, row_id from record_item where kind <> 'record'")
                .stream()
                .collect(Collectors.toMap(Loaded::key, item -> item));
    }

    void remember(List<Loaded> loaded) {
        this.sql.change("""
                        insert into record_item (key, kind, digest, row_id)
                        select key, kind, digest, "rowId"
                          from jsonb_to_recordset(cast(? as jsonb)) x (key text, kind text, digest text, "rowId" bigint)
                        on conflict (key) do update set digest = excluded.digest, loaded_at = now()
                        """, this.json.writeValueAsString(loaded));
    }

    /** Numbers that no row of the table has. */
    List<Long> newNumbers(String table, int count) {
        String next = "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)";
        return this.sql.rows(Long.class, next, table, count);
    }

    /** Draws no number up to this one any more. */
    void passOver(String table, String column, long number) {
        this.sql.single(Long.class, """
                select setval(numbers, greatest(?, coalesce(pg_sequence_last_value(numbers), 1)))
                  from cast(pg_get_serial_sequence(?, ?) as regclass) numbers
                """, number, table, column);
    }

    /** The numbers that rows of the table have. */
    Set<Long> numbers(String table) {
        return new HashSet<>(this.sql.rows(Long.class, "select id from " + table));
    }

    private record Numbered(String key, long id) {}

    /** The numbers of questions, as answers point to them. */
    Map<String, Long> questions() {
        return this.sql.rows(Numbered.class, """
                        select e.record_key || '/question-' || q.record_key as key, q.id
                          from question q join entry e on e.id = q.survey_id where e.record_key is not null
                        """).stream().collect(Collectors.toMap(Numbered::key, Numbered::id));
    }

    /** From now on foreign keys are checked at the end, and nothing is to be found before that if all of it is new. */
    void begin(boolean allNew) {
        this.sql.change("set constraints all deferred");
        if (allNew) {
            this.sql.change("set local turnaround.loading = 'true'");
        }
    }

    void end() {
        this.sql.change("call search_everything_is_stale()");
        this.sql.change("set local turnaround.loading = 'false'");
    }

    /** Writes rows that nobody else does, and updates those whose number is there already. */
    void write(String table, List<Map<String, @Nullable Object>> rows) {
        alike(rows).forEach(some -> insert(table, some, " on conflict (id) do update set " + set(some, "excluded")));
    }

    /** Writes into rows that the desk has stored what it does not ask. */
    void writeBeside(String table, List<Map<String, @Nullable Object>> rows) {
        String sql =
                "update \"%1$s\" t set %2$s from jsonb_populate_recordset(null::\"%1$s\", cast(? as jsonb)) x where t.id = x.id";
        alike(rows)
                .forEach(some ->
                        this.sql.change(sql.formatted(table, set(some, "x")), this.json.writeValueAsString(some)));
    }

    /** Rows that say the same columns: what one does not say is not to be emptied because another says it. */
    private static Collection<List<Map<String, @Nullable Object>>> alike(List<Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Map::keySet, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Deletes what belongs to these items, to be written anew. */
    void deleteParts(Kind kind, List<Long> items) {
        PARTS.getOrDefault(kind, Map.of())
                .forEach((table, column) ->
                        this.sql.change("delete from " + table + " where " + column + " = any (?)", (Object)
                                items.toArray(Long[]::new)));
    }

    void writeParts(String table, List<Map<String, @Nullable Object>> rows) {
        alike(rows).forEach(some -> insert(table, some, ""));
    }

    private void insert(String table, List<Map<String, @Nullable Object>> rows, String conflict) {
        String columns = String.join(", ", rows.get(0).keySet());
        String insert =
                "insert into %2$s (%1$s) select %1$s from jsonb_populate_recordset(null::%2$s, cast(? as jsonb))"
                        .formatted(columns, table);
        this.sql.change(insert + conflict, this.json.writeValueAsString(rows));
    }

    private static String set(List<Map<String, @Nullable Object>> rows, String from) {
        return rows.get(0).keySet().stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = " + from + "." + column)
                .collect(Collectors.joining(", "));
    }
}
