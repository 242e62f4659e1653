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

    static final int FOUND = 12;

    private final String code;
    private final String query;
    private final How how;
    private final @Nullable String scope;
    private final JdbcClient jdbc;

    private enum How {
        FEW,
        MANY,
        FORGIVING
    }

    private SqlLookup(String code, How how, @Nullable String scope, String query, JdbcClient jdbc) {
        this.code = code;
        this.query = "select x.key, x.words from (" + query + ") x (key, words, sort, hay)";
        this.how = how;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** Of things that are few enough for one list. */
    public static Lookup few(String code, String query, JdbcClient jdbc) {
        return new SqlLookup(code, How.FEW, null, query, jdbc);
    }

    /** Of things that are to be searched for. */
    public static Lookup many(String code, String query, JdbcClient jdbc) {
        return new SqlLookup(code, How.MANY, null, query, jdbc);
    }

    /** Of names: typing errors of a letter or two are forgiven, and what is like the words comes after what has them. */
    public static Lookup forgiving(String code, String query, JdbcClient jdbc) {
        return new SqlLookup(code, How.FORGIVING, null, query, jdbc);
    }

    /**
     * Of things that are few where the form says of what: those are offered whose {@code hay} is the value of a field.
     *
     * @param scope the path of that field
     */
    public static Lookup within(String code, String scope, String query, JdbcClient jdbc) {
        return new SqlLookup(code, How.MANY, scope, query, jdbc);
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
                """
                 cross join lateral (select unaccent(lower(x.hay)) like all (:patterns) as exact) as has
                 where has.exact or (:forgives and word_similarity(unaccent(lower(:words)), unaccent(lower(x.hay))) > 0.6)
                 order by has.exact desc, x.sort, x.key limit\s""" + FOUND,
                Map.of("patterns", patterns(words), "words", words.strip(), "forgives", this.how == How.FORGIVING));
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
        return this.how == How.FEW ? read(" order by x.sort, x.key", Map.of()) : Map.of();
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
