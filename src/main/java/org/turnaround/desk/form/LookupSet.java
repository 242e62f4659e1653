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
        return with(new Queried(code, How.FEW, null, query, "", this.shelf));
    }

    /** Of things that are to be searched for. */
    public LookupSet many(String code, String query) {
        return with(new Queried(code, How.MANY, null, query, "", this.shelf));
    }

    /**
     * Of names, which {@code sort} begins with the surname: who has that very surname comes first, and typing errors of a
     * letter or two are forgiven after all that have the words.
     *
     * @param near a query for the keys of those who go with a {@code :council} and a {@code :day}, before others
     */
    public LookupSet forgiving(String code, String query, String near) {
        return with(new Queried(code, How.FORGIVING, null, query, near, this.shelf));
    }

    /**
     * Of things that are few where the form says of what: those are offered whose {@code hay} is the value of a field.
     *
     * @param scope the path of that field
     */
    public LookupSet within(String code, String scope, String query) {
        return with(new Queried(code, How.MANY, scope, query, "", this.shelf));
    }

    /**
     * Of things that another field of the form names already.
     *
     * @param scope the path of that field
     */
    public LookupSet those(String code, String scope, String query) {
        return with(new Queried(code, How.THOSE, scope, query, "", this.shelf));
    }

    /**
     * Of codes that are words with hyphens: those in use by a query, and the usual ones, by their words.
     *
     * @param usual by group, with a space between them, or all in a group without a name; those in use that are in no group
     *     come last
     */
    public LookupSet codes(String code, String query, Map<String, String> usual) {
        String words = "upper(left(c, 1)) || replace(substr(c, 2), '-', ' ')";
        Map<String, String> groups = new LinkedHashMap<>();
        usual.forEach((group, codes) -> List.of(codes.split(" ")).forEach(one -> groups.put(one, group)));
        String all = "select c, %1$s, %1$s, c from (%2$s union select unnest(string_to_array('%3$s', ' '))) as used (c)"
                .formatted(words, query, String.join(" ", groups.keySet()));
        return with(new Grouped(new Queried(code, How.FEW, null, all, "", this.shelf), groups));
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

    private record Grouped(Lookup lookup, Map<String, String> groups) implements Lookup {

        @Override
        public String code() {
            return this.lookup.code();
        }

        @Override
        public Map<String, String> all() {
            return this.lookup.all();
        }

        @Override
        public String group(String key) {
            return this.groups.getOrDefault(key, this.groups.containsValue("") ? "" : FormView.Field.OTHERS);
        }
    }

    private enum How {
        FEW,
        THOSE,
        MANY,
        FORGIVING
    }

    private record Queried(String code, How how, @Nullable String scope, String query, String near, Shelf shelf)
            implements Lookup {

        @Override
        public Map<String, String> find(String words, Map<String, Object> said) {
            return this.how == How.FORGIVING
                    ? this.shelf.foundByName(this.query, words, this.near, new PlaceAndDay(said))
                    : this.shelf.found(this.query, words);
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
            if (this.how == How.THOSE) {
                return named(Lookups.keys(said.get(String.valueOf(this.scope))));
            }
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
