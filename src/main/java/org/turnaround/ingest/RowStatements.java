package org.turnaround.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SQL of the loader. All rows of a table go to the database as one JSON array, which PostgreSQL itself turns into
 * rows of the table's types: one statement a table, so that rows may point to one another in any order.
 */
final class RowStatements {

    /** A number that an address has beside the row's own. */
    private static final String PUBLIC_NUMBER = "number";

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    RowStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JdbcClient jdbc() {
        return this.jdbc;
    }

    /** Numbers that no row of the table has. */
    List<Long> newNumbers(String table, int count) {
        return this.jdbc
                .sql("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)")
                .params(table, count)
                .query(Long.class)
                .list();
    }

    /** Draws no number up to this one any more. */
    void passOver(String table, String column, long number) {
        this.jdbc.sql("""
                        select setval(numbers, greatest(?, coalesce(pg_sequence_last_value(numbers), 1)))
                        from cast(pg_get_serial_sequence(?, ?) as regclass) numbers""").params(number, table, column).query().listOfRows();
    }

    /** The numbers that rows of the table have. */
    Set<Long> numbers(String table) {
        return this.jdbc.sql("select id from " + table).query(Long.class).set();
    }

    /** The versions of those rows that are there. */
    Map<Long, Integer> versions(String table, Collection<Long> ids) {
        Map<Long, Integer> versions = new HashMap<>();
        String version = Tables.isVersioned(table) ? "version" : "0";
        this.jdbc
                .sql("select id, " + version + " as version from " + table + " where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    versions.put(row.getLong("id"), row.getInt("version"));
                });
        return versions;
    }

    /** Deletes the rows that belong to the items, but those that people added. */
    void delete(Tables.Table table, Collection<Long> items) {
        String spared = table.spared() == null ? "" : " and not (" + table.spared() + ")";
        this.jdbc
                .sql("delete from " + table.name() + " where " + table.ownerColumn() + " = any(?)" + spared)
                .param(items.toArray(Long[]::new))
                .update();
    }

    /** Inserts the rows, and updates those whose number is there already. */
    void write(Tables.Table table, List<Map<String, @Nullable Object>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        String names = String.join(", ", columns);
        String values = columns.stream()
                .map(column -> table.name().equals("call") && column.equals(PUBLIC_NUMBER)
                        ? publicNumber(table, rows)
                        : column)
                .collect(Collectors.joining(", "));
        String sql = """
                insert into "%s" (%s)
                select %s from jsonb_populate_recordset(null::"%s", cast(? as jsonb))""".formatted(table.name(), names, values, table.name());
        boolean keepsNumber = table.owner() == null && columns.contains("id");
        this.jdbc
                .sql(keepsNumber ? sql + "\non conflict (id) do update set " + update(table, columns) : sql)
                .param(this.json.writeValueAsString(rows))
                .update();
    }

    /** From now on foreign keys are checked at the end, and nothing is to be found before that if all of it is new. */
    void begin(boolean allNew) {
        this.jdbc.sql("set constraints all deferred").update();
        if (allNew) {
            this.jdbc.sql("set local turnaround.loading = 'true'").update();
        }
    }

    void end() {
        this.jdbc.sql("call search_everything_is_stale()").update();
        this.jdbc.sql("set local turnaround.loading = 'false'").update();
    }

    /** Writes into rows that the desk has stored what it does not ask. */
    void beside(String table, List<Map<String, @Nullable Object>> rows) {
        String columns = rows.get(0).keySet().stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = x." + column)
                .collect(Collectors.joining(", "));
        String sql =
                "update \"%1$s\" t set %2$s from jsonb_populate_recordset(null::\"%1$s\", cast(? as jsonb)) x where t.id = x.id";
        this.jdbc
                .sql(sql.formatted(table, columns))
                .param(this.json.writeValueAsString(rows))
                .update();
    }

    /** Writes anew what shows the judgements of these inspections. */
    void citeJudgements(List<Long> inspections, List<Map<String, @Nullable Object>> sources) {
        this.jdbc
                .sql("delete from judgement_source where entry_id = any (?)")
                .param(inspections.toArray(Long[]::new))
                .update();
        this.jdbc.sql("""
                        insert into judgement_source (judgement_id, entry_id, source_id)
                        select j.id, x.entry_id, x.source_id
                          from jsonb_to_recordset(cast(? as jsonb)) x (entry_id bigint, area_id bigint, source_id bigint)
                          join judgement j on j.inspection_id = x.entry_id and j.area_id = x.area_id
                        """).param(this.json.writeValueAsString(sources)).update();
    }

    /** The numbers of questions, as answers point to them. */
    Map<String, Long> questions() {
        Map<String, Long> questions = new HashMap<>();
        this.jdbc.sql("""
                        select e.record_key || '/question-' || q.record_key as key, q.id
                          from question q join entry e on e.id = q.survey_id where e.record_key is not null
                        """).query(row -> {
            questions.put(row.getString("key"), row.getLong("id"));
        });
        return questions;
    }

    /** The number that the files give, or the next behind all of those. */
    private String publicNumber(Tables.Table table, List<Map<String, @Nullable Object>> rows) {
        rows.stream()
                .map(row -> row.get(PUBLIC_NUMBER))
                .filter(Objects::nonNull)
                .mapToLong(number -> Long.parseLong(number.toString()))
                .max()
                .ifPresent(highest -> passOver(table.name(), PUBLIC_NUMBER, highest));
        return "coalesce(%1$s, nextval(pg_get_serial_sequence('%2$s', '%1$s')))".formatted(PUBLIC_NUMBER, table.name());
    }

    /** Notes what was loaded. */
    void remember(List<Map<String, @Nullable Object>> rows) {
        this.jdbc.sql("""
                        insert into record_item (key, kind, digest, row_id, row_version)
                        select key, kind, digest, row_id, row_version
                        from jsonb_populate_recordset(null::record_item, cast(? as jsonb))
                        on conflict (key) do update
                        set digest = excluded.digest, row_version = excluded.row_version, loaded_at = now()""").param(this.json.writeValueAsString(rows)).update();
    }

    private static String update(Tables.Table table, Set<String> columns) {
        String update =
                columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        return Tables.isVersioned(table.name()) ? update + ", version = " + table.name() + ".version + 1" : update;
    }
}
