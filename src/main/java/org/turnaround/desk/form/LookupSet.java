package org.turnaround.desk.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Shelf;
import org.turnaround.shared.Coded;

/**
 * The look-ups that a feature brings, as one bean. Each is over one query, which gives {@code key}, {@code words},
 * {@code sort} and {@code hay} to search in.
 */
public final class LookupSet {

    private final Shelf shelf;
    private final List<Lookup> lookups = new ArrayList<>();

    public LookupSet(Shelf shelf) {
        this.shelf = shelf;
    }

    List<Lookup> lookups() {
        return this.lookups;
    }

    /** Of things that are few enough for one list. */
    public LookupSet few(String code, String query) {
        return with(new Queried(code, How.FEW, null, query, this.shelf));
    }

    /** Of things that are to be searched for. */
    public LookupSet many(String code, String query) {
        return with(new Queried(code, How.MANY, null, query, this.shelf));
    }

    /** Of names: typing errors of a letter or two are forgiven, and what is like the words comes after what has them. */
    public LookupSet forgiving(String code, String query) {
        return with(new Queried(code, How.FORGIVING, null, query, this.shelf));
    }

    /**
     * Of things that are few where the form says of what: those are offered whose {@code hay} is the value of a field.
     *
     * @param scope the path of that field
     */
    public LookupSet within(String code, String scope, String query) {
        return with(new Queried(code, How.MANY, scope, query, this.shelf));
    }

    /**
     * Of codes that are words with hyphens: those in use by a query, and the usual ones, by their words.
     *
     * @param usual with commas between them
     */
    public LookupSet codes(String code, String query, String usual) {
        String words = "upper(left(c, 1)) || replace(substr(c, 2), '-', ' ')";
        return few(
                code,
                "select c, %1$s, %1$s, c from (%2$s union select unnest(string_to_array('%3$s', ', '))) as used (c)"
                        .formatted(words, query, usual));
    }

    /** Of some of the constants of an enum. */
    public LookupSet of(String code, List<? extends Coded> constants) {
        Map<String, String> all = new LinkedHashMap<>();
        constants.forEach(one -> all.put(one.code(), one.label()));
        return with(new Fixed(code, all));
    }

    /** Of keys that say in words what they stand for. */
    public LookupSet spoken(String code) {
        return with(new Spoken(code));
    }

    private LookupSet with(Lookup lookup) {
        this.lookups.add(lookup);
        return this;
    }

    private record Fixed(String code, Map<String, String> all) implements Lookup {}

    private record Spoken(String code) implements Lookup {

        @Override
        public Map<String, String> named(Collection<String> keys) {
            Map<String, String> named = new LinkedHashMap<>();
            keys.forEach(key -> named.put(key, Coded.words(key)));
            return named;
        }
    }

    private enum How {
        FEW,
        MANY,
        FORGIVING
    }

    private record Queried(String code, How how, @Nullable String scope, String query, Shelf shelf) implements Lookup {

        @Override
        public Map<String, String> find(String words) {
            return this.shelf.found(this.query, words, this.how == How.FORGIVING);
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
            return this.scope == null || said.get(this.scope) == null
                    ? all()
                    : read(
                            " where x.hay = :scope order by x.sort, x.key",
                            Map.of("scope", said.get(this.scope).toString()));
        }

        @Override
        public Map<String, String> all() {
            return this.how == How.FEW ? read(" order by x.sort, x.key", Map.of()) : Map.of();
        }

        private Map<String, String> read(String behind, Map<String, ?> values) {
            return this.shelf.keyed(this.query, behind, values);
        }
    }
}
