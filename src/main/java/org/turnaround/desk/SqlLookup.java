package org.turnaround.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.desk.Kind.Listed;

/** A {@link Lookup} over one query, which gives {@code key}, {@code words}, {@code sort} and {@code hay} to search in. */
public final class SqlLookup implements Lookup {

    private static final int FOUND = 12;

    private final String code;
    private final String query;
    private final boolean few;
    private final @Nullable String scope;
    private final JdbcClient jdbc;

    private SqlLookup(String code, boolean few, @Nullable String scope, String query, JdbcClient jdbc) {
        this.code = code;
        this.query = "select x.key, x.words from (" + query + ") x (key, words, sort, hay)";
        this.few = few;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** Of things that are few enough for one list. */
    public static Lookup few(String code, String query, JdbcClient jdbc) {
        return new SqlLookup(code, true, null, query, jdbc);
    }

    /** Of things that are to be searched for. */
    public static Lookup many(String code, String query, JdbcClient jdbc) {
        return new SqlLookup(code, false, null, query, jdbc);
    }

    /**
     * Of things that are few where the form says of what: those are offered whose {@code hay} is the value of a field.
     *
     * @param scope the path of that field
     */
    public static Lookup within(String code, String scope, String query, JdbcClient jdbc) {
        return new SqlLookup(code, false, scope, query, jdbc);
    }

    /**
     * Of codes that are words with hyphens: those in use by a query, and the usual ones, by their words.
     *
     * @param usual with commas between them
     */
    public static Lookup codes(String code, String query, JdbcClient jdbc, String usual) {
        String words = "upper(left(c, 1)) || replace(substr(c, 2), '-', ' ')";
        return few(
                code,
                "select c, %1$s, %1$s, c from (%2$s union select unnest(string_to_array('%3$s', ', '))) as used (c)"
                        .formatted(words, query, usual),
                jdbc);
    }

    /** For an editor's list: at most a hundred; a fifth column may be called {@code note}. */
    public static List<Listed> listed(String query, String words, JdbcClient jdbc) {
        return jdbc.sql("select x.key, x.words, coalesce(to_jsonb(x) ->> 'note', '') as note from (" + query
                        + ") x (key, words, sort, hay)"
                        + " where unaccent(lower(x.hay)) like all (:patterns) order by x.sort, x.key limit 100")
                .param("patterns", patterns(words))
                .query((row, number) -> new Listed(row.getLong("key"), row.getString("words"), row.getString("note")))
                .list();
    }

    @Override
    public String code() {
        return this.code;
    }

    @Override
    public Map<String, String> find(String words) {
        return read(
                " where unaccent(lower(x.hay)) like all (:patterns) order by x.sort, x.key limit " + FOUND,
                Map.of("patterns", patterns(words)));
    }

    @Override
    public Map<String, String> named(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : read(
                        " where x.key = any (:keys) order by x.sort, x.key",
                        Map.of("keys", keys.toArray(String[]::new)));
    }

    @Override
    public Map<String, String> among(Map<String, Object> said) {
        if (this.scope == null || said.get(this.scope) == null) {
            return all();
        }
        return read(
                " where x.hay = :scope order by x.sort, x.key",
                Map.of("scope", said.get(this.scope).toString()));
    }

    @Override
    public Map<String, String> all() {
        return this.few ? read(" order by x.sort, x.key", Map.of()) : Map.of();
    }

    private Map<String, String> read(String behind, Map<String, ?> values) {
        Map<String, String> found = new LinkedHashMap<>();
        this.jdbc.sql(this.query + behind).params(values).query(row -> {
            found.put(row.getString("key"), row.getString("words"));
        });
        return found;
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.strip().toLowerCase(Locale.UK).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
