package org.turnaround.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;

/** Reads both ledgers: the narrowing, the cut by key, one line by its number. */
@Component
class LedgerSql {

    private final JdbcClient jdbc;
    private final Councils councils;
    private final People people;
    private final Clock clock;

    LedgerSql(JdbcClient jdbc, Councils councils, People people, Clock clock) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.people = people;
        this.clock = clock;
    }

    /**
     * How one ledger is read.
     *
     * @param select up to its conditions, with a table {@code c} that carries council_id, state, sort_day, recorded_at,
     *     edited_at and id; may use {@code :today}
     * @param narrowing by parts of the filter, the condition that does it, on a parameter of that name
     * @param choices a query for what there is to narrow to: part, slug, name
     */
    record Book<T>(
            String select,
            Map<String, String> narrowing,
            String choices,
            RowMapper<T> row,
            Function<T, Cursor> cursor) {}

    /** Sources {@code s} of a joined table, as a JSON array for {@code SourceLine}. */
    static String sources(String from) {
        return "(select coalesce(jsonb_agg(source_line(s) order by s.published_first, s.id), '[]') from " + from + ")";
    }

    /**
     * One page of what is published, newest first.
     *
     * @throws NotFound when the filter names a council or person that the record does not know
     * @throws BadRequest when its cursor cannot be read
     */
    <T> Page<T> page(Book<T> book, LedgerFilter filter, int size) {
        StringBuilder sql = new StringBuilder(book.select()).append(" where c.state = 'published'");
        Map<String, Object> values = new HashMap<>(Map.of("today", LocalDate.now(this.clock)));
        narrow(book, filter, sql, values);
        if (filter.after() != null) {
            Cursor after = Cursor.read(filter.after(), 2);
            sql.append(" and (c.sort_day, c.id) < (:afterDay, :afterId)");
            values.put("afterDay", after.day(0));
            values.put("afterId", after.number(1));
        }
        sql.append(" order by c.sort_day desc, c.id desc limit ").append(size + 1);
        return Page.cut(
                this.jdbc.sql(sql.toString()).params(values).query(book.row()).list(), size, book.cursor());
    }

    /** What a feed shows: the lines last put on the record or changed there; the filter's cursor does not count. */
    <T> List<T> lastChanged(Book<T> book, LedgerFilter filter, int count) {
        StringBuilder sql = new StringBuilder(book.select()).append(" where c.state = 'published'");
        Map<String, Object> values = new HashMap<>(Map.of("today", LocalDate.now(this.clock)));
        narrow(book, filter, sql, values);
        sql.append(" order by coalesce(c.edited_at, c.recorded_at) desc, c.id desc limit ")
                .append(count);
        return this.jdbc.sql(sql.toString()).params(values).query(book.row()).list();
    }

    <T> Optional<T> published(Book<T> book, long id) {
        return one(book, " where c.id = :id and c.state = 'published'", id);
    }

    <T> Optional<T> inAnyState(Book<T> book, long id) {
        return one(book, " where c.id = :id", id);
    }

    private <T> Optional<T> one(Book<T> book, String condition, long id) {
        return this.jdbc
                .sql(book.select() + condition)
                .param("today", LocalDate.now(this.clock))
                .param("id", id)
                .query(book.row())
                .optional();
    }

    /** Whatever the filter names is among them, so that no form loses it. */
    LedgerChoices choices(Book<?> book, LedgerFilter filter) {
        LedgerChoices choices = new LedgerChoices();
        if (filter.council() != null) {
            choices.add(
                    "council",
                    filter.council(),
                    this.councils.named(filter.council()).name());
        }
        if (filter.mp() != null) {
            choices.add("person", filter.mp(), this.people.named(filter.mp()).name());
        }
        this.jdbc.sql(book.choices() + " order by part, in_order").query(row -> {
            choices.add(row.getString("part"), row.getString("slug"), row.getString("name"));
        });
        return choices;
    }

    private void narrow(Book<?> book, LedgerFilter filter, StringBuilder sql, Map<String, Object> values) {
        Map<String, String> narrowing = book.narrowing();
        if (filter.council() != null) {
            long id = this.councils.named(filter.council()).id();
            and("c.council_id = :council", "council", id, sql, values);
        }
        if (filter.mp() != null) {
            values.put("side", filter.side());
            and(narrowing.get("mp"), "mp", this.people.named(filter.mp()).id(), sql, values);
        }
        and(narrowing.get("status"), "status", filter.status(), sql, values);
        and(narrowing.get("topic"), "topic", filter.topic(), sql, values);
        and(narrowing.get("q"), "q", filter.q(), sql, values);
    }

    private static void and(
            @Nullable String condition,
            String name,
            @Nullable Object value,
            StringBuilder sql,
            Map<String, Object> values) {
        if (condition != null && value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
