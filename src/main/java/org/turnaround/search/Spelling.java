package org.turnaround.search;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds how the record spells a name that somebody spelt otherwise: names of people, of councils and of what leads to them,
 * by their trigrams.
 */
@Component
class Spelling {

    /** Of trigrams in common; "brandon luis" and "brandon lewis" have 0.59, "trus" and "truss" 0.5. */
    private static final double ALIKE = 0.4;

    private static final String WHOLE = """
            select name from (
                select d.title as name, similarity(unaccent(:name), lower(unaccent(d.title))) as alike, d.mp, d.id
                  from search_document d
                 where d.names is not null and unaccent(:name) <% d.names
                   and similarity(unaccent(:name), lower(unaccent(d.title))) >= :alike
                 union all
                select l.name, similarity(:name, lower(l.name)), false, 0
                  from council_lead l
                 where l.kind not in ('name', 'code', 'initials', 'mp') and similarity(:name, lower(l.name)) >= :alike + 0.1) as names
             where cardinality(string_to_array(name, ' ')) >= :words
             order by alike desc, mp desc, id
             limit 1
            """;

    private static final String UNKNOWN = """
            numnode(plainto_tsquery('record_english', search_text(t.term))) > 0
               and not exists (select from search_document d where d.words @@ plainto_tsquery('record_english', search_text(t.term)))""";

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
             where
            """ + UNKNOWN;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name that is most like all that was typed, of no fewer words, so that none is lost. */
    Optional<SearchWords> asOneName(SearchWords words) {
        if (!words.isOneName()) {
            return Optional.empty();
        }
        return this.jdbc
                .sql(WHOLE)
                .param("name", words.asName())
                .param("alike", ALIKE)
                .param("words", words.plainTerms().size())
                .query(String.class)
                .optional()
                .map(words::withText);
    }

    /** With each word that stands nowhere on the record replaced by the name most like it. */
    Optional<SearchWords> wordByWord(SearchWords words) {
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

    /** The plain words that stand nowhere on the record. */
    List<String> unknown(SearchWords words) {
        return this.jdbc
                .sql("select t.term from unnest(:terms::text[]) as t (term) where " + UNKNOWN)
                .param("terms", words.plainTerms().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
