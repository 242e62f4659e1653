package org.turnaround.position.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors choose from among propositions, positions and what these can rest on, in any state. */
@Component
class StanceLists {

    private static final int FOUND = 30;

    private final JdbcClient jdbc;

    StanceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposition with the number of positions on it, drafts included. */
    record PropositionLine(long id, String text, @Nullable String council, String state, long positions) {}

    /** A position in the list of one proposition. */
    record PositionLine(long id, String name, String stance, String date, String state) {}

    List<PropositionLine> propositions() {
        return this.jdbc.sql("""
                        select p.id, p.text, c.name as council, p.state,
                               (select count(*) from position x where x.proposition_id = p.id) as positions
                          from proposition p left join council c on c.id = p.council_id
                         order by c.name nulls first, p.id limit 500
                        """).query(PropositionLine.class).list();
    }

    List<PositionLine> positions(long proposition) {
        return this.jdbc.sql("""
                        select x.id, p.name, x.stance, x.date, x.state
                          from position x join person p on p.id = x.person_id
                         where x.proposition_id = ? order by p.sort_name, x.sort_day, x.id limit 500
                        """).param(proposition).query(PositionLine.class).list();
    }

    /** Published entries that a person has a part in, those chosen first, then those with all the words, newest first. */
    Map<String, String> restingOn(long person, List<Long> chosen, String words) {
        Map<String, String> entries = new LinkedHashMap<>();
        this.jdbc
                .sql("""
                        select e.id, e.date || ': ' || e.headline as words
                          from entry e
                         where e.id = any (:chosen)
                            or e.state = 'published'
                               and e.id in (select entry_id from entry_person where person_id = :person)
                               and (:words = '' or e.search @@ websearch_to_tsquery('record_english', :words))
                         order by e.id = any (:chosen) desc, e.sort_day desc, e.id desc limit :count
                        """)
                .param("chosen", chosen.toArray(Long[]::new))
                .param("person", person)
                .param("words", words.strip())
                .param("count", FOUND + chosen.size())
                .query(row -> {
                    entries.put(row.getString("id"), row.getString("words"));
                });
        return entries;
    }
}
