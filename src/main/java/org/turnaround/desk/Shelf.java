package org.turnaround.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.desk.Kind.Listed;
import org.turnaround.desk.form.LookupSet;
import org.turnaround.desk.form.PlaceAndDay;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Sql;

/** Where the things of the desk stand, whatever their kind, and what a kind asks about them. */
@Repository
public class Shelf extends Sql {

    /** How many a search gives at the most. */
    public static final int FOUND = 12;

    private static final String KEYS = "select x.key, x.words from (%s) x (key, words, sort, hay)";

    private static final String FIND =
            " where unaccent(lower(x.hay)) like all (:patterns) order by x.sort, x.key limit " + FOUND;

    private static final String FIND_NAME = """
            select x.key, x.words || case when has.words then '' else ' (sounds like it)' end
              from (%s) x (key, words, sort, hay)
             cross join lateral (select unaccent(lower(x.hay)) like all (:patterns) as words,
                                        unaccent(lower(split_part(x.sort, ',', 1))) = unaccent(lower(:words)) as surname) has
             where has.words or word_similarity(unaccent(lower(:words)), unaccent(lower(x.hay))) > 0.6
             order by has.words desc, has.surname desc, x.key in (%s) desc, x.sort, x.key limit\s""" + FOUND;

    private static final String HONORIFIC = "(?i)^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness)\\.?\\s+(?=\\S)";

    private final EntityManager things;

    Shelf(EntityManager things, JdbcClient jdbc) {
        super(jdbc);
        this.things = things;
    }

    public <E extends Thing<?>> Optional<E> find(Class<E> type, long id) {
        return Optional.ofNullable(this.things.find(type, id));
    }

    /** Held until the transaction ends, so that what is merged with is what is overwritten. */
    public <E extends Thing<?>> Optional<E> lock(Class<E> type, long id) {
        return Optional.ofNullable(this.things.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Stores what is new or was changed, at once. */
    @Transactional
    public <E extends Thing<?>> E save(E thing) {
        this.things.persist(thing);
        this.things.flush();
        return thing;
    }

    @Transactional
    public void delete(Thing<?> thing) {
        this.things.remove(thing);
        this.things.flush();
    }

    /**
     * Until the transaction ends whoever comes to the same thing waits here, before anything of the thing is read: a
     * lock on its row would hold only one of the tables that it is read from.
     */
    public void takeTurn(String kind, long id) {
        takeTurn(kind + " " + id);
    }

    void takeTurn(String words) {
        single(Integer.class, "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", words);
    }

    /** The column {@code date} of the one row, with those that belong to it; null where there is none. */
    public @Nullable PartialDate date(String sql, @Nullable Object... values) {
        List<Dated> dated = rows(Dated.class, sql, values);
        return dated.isEmpty() ? null : dated.get(0).date();
    }

    private record Dated(@Nullable PartialDate date) {}

    /** The one number of each row. */
    public List<Long> numbers(String sql, @Nullable Object... values) {
        return rows(Long.class, sql, values);
    }

    /** The one text of each row. */
    public List<String> texts(String sql, @Nullable Object... values) {
        return rows(String.class, sql, values);
    }

    /** What some words find in a query as {@link LookupSet} has them, best first. */
    public Map<String, String> found(String query, String words) {
        return words(KEYS.formatted(query) + FIND, Map.of("patterns", patterns(words)));
    }

    /** The same of names: exact surnames first, those who are near before others, and last what only sounds like it. */
    public Map<String, String> foundByName(String query, String words, String near, PlaceAndDay where) {
        String name = words.strip().replaceFirst(HONORIFIC, "");
        Map<String, Object> values = where.values();
        values.put("patterns", patterns(name));
        values.put("words", name);
        return words(FIND_NAME.formatted(query, near), values);
    }

    /** The keys and words of a query as {@link LookupSet} has them; {@code behind} says of which, and in which order. */
    public Map<String, String> keyed(String query, String behind, Map<String, ?> values) {
        return words(KEYS.formatted(query) + behind, values);
    }

    /** For an editor's list: at most a hundred of a query as {@link LookupSet} has them; a fifth column may be called {@code note}. */
    List<Listed> listed(String query, String words) {
        return rows(
                Listed.class,
                "select x.key::bigint as id, x.words, coalesce(to_jsonb(x) ->> 'note', '') as note from (" + query
                        + ") x (key, words, sort, hay)"
                        + " where unaccent(lower(x.hay)) like all (:patterns) order by x.sort, x.key limit 100",
                Map.of("patterns", patterns(words)));
    }

    /** For each word a pattern that finds it anywhere. */
    static String[] patterns(String words) {
        return Arrays.stream(words.strip().toLowerCase(Locale.UK).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
