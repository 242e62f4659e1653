package org.turnaround.search;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds how the record spells a name that somebody spelt otherwise: names of people and councils, by their trigrams. */
@Component
class Spelling {

    /** Of trigrams in common; "brandon luis" and "brandon lewis" have 0.59, "trus" and "truss" 0.5. */
    private static final double ALIKE = 0.4;

    private static final String WHOLE = """
            select d.title
              from search_document d
             where d.names is not null and unaccent(:name) <% d.names
               and similarity(unaccent(:name), lower(unaccent(d.title))) >= :alike
             order by similarity(unaccent(:name), lower(unaccent(d.title))) desc, d.mp desc, d.id
             limit 1
            """;

    private static final String EACH = """
            select t.term, w.word
              from unnest(:terms::text[]) as t (term)
             cross join lateral (
                   select n.word
                     from search_document d cross join unnest(string_to_array(d.names, ' ')) as n (word)
                    where d.names is not null and unaccent(lower(t.term)) <% d.names
                      and similarity(n.word, unaccent(lower(t.term))) >= :alike
                    order by similarity(n.word, unaccent(lower(t.term))) desc, d.mp desc, d.id
                    limit 1) as w
             where not exists (select from search_document d where d.words @@ plainto_tsquery('record_english', t.term))
            """;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person or council whose name is most like all that was typed. */
    Optional<SearchWords> asOneName(SearchWords words) {
        if (!words.isOneName()) {
            return Optional.empty();
        }
        loosen();
        return this.jdbc
                .sql(WHOLE)
                .param("name", words.asName())
                .param("alike", ALIKE)
                .query(String.class)
                .optional()
                .map(words::withText);
    }

    /** With each word that stands nowhere on the record replaced by the name most like it. */
    Optional<SearchWords> wordByWord(SearchWords words) {
        loosen();
        List<String[]> others = this.jdbc
                .sql(EACH)
                .param("terms", words.plainTerms().toArray(String[]::new))
                .param("alike", ALIKE)
                .query((row, number) -> new String[] {row.getString("term"), row.getString("word")})
                .list();
        SearchWords respelt = words;
        for (String[] other : others) {
            respelt = respelt.with(other[0], other[1]);
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(respelt);
    }

    /** Until the transaction ends, the index hands over all names that might do. */
    private void loosen() {
        this.jdbc
                .sql("select set_config('pg_trgm.word_similarity_threshold', '0.4', true)")
                .query(String.class)
                .single();
    }
}
