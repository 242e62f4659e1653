package org.turnaround.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.shared.Cursor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the queries of both ledgers share: sources as JSON, the narrowing, and the cut by key. */
@Component
class LedgerSql {

    static final int SIZE = 25;

    private static final TypeReference<List<Party>> PARTIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Councils councils;
    private final People people;

    LedgerSql(JdbcClient jdbc, JsonMapper json, Councils councils, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.councils = councils;
        this.people = people;
    }

    /** Sources {@code s} of a joined table, as a JSON array for {@code SourceLine}. */
    static String sources(String from) {
        return "(select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'publication', s.publication,"
                + " 'url', s.url, 'published', s.published) order by s.published_first, s.id), '[]') from " + from
                + ")";
    }

    /**
     * The query of one page.
     *
     * @param select with the tables {@code c} (or what {@code alias} says) that carries council, sort_day and id
     * @param byPerson the condition that somebody, {@code :person}, is behind it
     */
    JdbcClient.StatementSpec page(String select, String alias, String byPerson, LedgerFilter filter) {
        StringBuilder sql = new StringBuilder(select);
        Map<String, Object> values = new HashMap<>();
        if (filter.council() != null) {
            sql.append(" and ").append(alias).append(".council_id = :council");
            values.put("council", this.councils.named(filter.council()).id());
        }
        if (filter.mp() != null) {
            sql.append(" and ").append(byPerson);
            values.put("person", this.people.named(filter.mp()).id());
        }
        if (filter.after() != null) {
            Cursor after = Cursor.read(filter.after(), 2);
            sql.append(" and (%s.sort_day, %s.id) < (:afterDay, :afterId)".formatted(alias, alias));
            values.put("afterDay", after.day(0));
            values.put("afterId", after.number(1));
        }
        sql.append(" order by %s.sort_day desc, %s.id desc limit %d".formatted(alias, alias, SIZE + 1));
        return this.jdbc.sql(sql.toString()).params(values);
    }

    List<Party> parties(String text) {
        return this.json.readValue(text, PARTIES);
    }

    <T> List<T> list(String text, TypeReference<List<T>> type) {
        return this.json.readValue(text, type);
    }
}
