package org.turnaround.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/** The published lines of a ledger, newest first: the narrowing, the cut by key, one line by its number. */
@Transactional(readOnly = true)
public abstract class LedgerLines<T extends Record> {

    /** Nobody counts further. */
    static final int COUNTED = 10_000;

    final JdbcClient jdbc;
    private final Councils councils;
    private final People people;
    private final Clock clock;
    private final Sql sql;
    private final Rows<T> rows;
    private final Function<T, Cursor> cursor;

    /**
     * Somebody who calls, is called upon or promises: a person, with a slug, or a body, without.
     *
     * @param mp whether the person ever was an MP
     */
    public record Participant(@Nullable String slug, String name, boolean mp) {

        /** The person's page, or null for a body. */
        public @Nullable String url() {
            return this.slug == null ? null : (this.mp ? "/mps/" : "/people/") + this.slug;
        }
    }

    /**
     * How a ledger is read.
     *
     * @param select up to its conditions, with a table {@code c} that carries council_id, state, sort_day, recorded_at,
     *     edited_at and id; may use {@code :today}
     * @param mp the condition that narrows to a person {@code :mp}, and to their {@code :side}; likewise the others
     * @param choices a query for what there is to narrow to: part, slug, name
     */
    record Sql(String select, String mp, String status, String topic, String q, String choices) {}

    LedgerLines(
            JdbcClient jdbc,
            Councils councils,
            People people,
            Clock clock,
            Sql sql,
            Class<T> row,
            Function<T, Cursor> cursor) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.people = people;
        this.clock = clock;
        this.sql = sql;
        this.rows = Rows.of(row);
        this.cursor = cursor;
    }

    /** Sources {@code s} of a joined table, as a JSON array for {@code SourceLine}. */
    static String sources(String from) {
        return "(select coalesce(jsonb_agg(source_line(s) order by s.published_first, s.id), '[]') from " + from + ")";
    }

    /**
     * @param size lines of the page
     * @throws NotFound when the filter names a council or person that the record does not know
     * @throws BadRequest when its cursor cannot be read
     */
    public Page<T> page(LedgerFilter filter, int size) {
        Conditions conditions = narrowed(filter).beyond("(c.sort_day, c.id) <", filter.after());
        return Page.cut(read(conditions, "c.sort_day desc, c.id desc", size + 1), size, this.cursor);
    }

    /** How many lines fit, but not counted beyond one more than {@link #COUNTED}. */
    long count(LedgerFilter filter) {
        Conditions conditions = narrowed(filter);
        return this.jdbc
                .sql("select count(*) from (" + this.sql.select() + conditions + " limit " + (COUNTED + 1) + ") line")
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    /**
     * What a feed shows: those last put on the record or changed there, whenever they were made.
     *
     * @throws NotFound when the filter names a council or person that the record does not know
     */
    public List<T> lastChanged(LedgerFilter filter, int count) {
        return read(narrowed(filter), "coalesce(c.edited_at, c.recorded_at) desc, c.id desc", count);
    }

    private List<T> read(Conditions conditions, String order, int count) {
        return this.rows.list(
                this.jdbc,
                this.sql.select() + conditions + " order by " + order + " limit " + count,
                conditions.values());
    }

    Optional<T> one(String condition, long id) {
        return this.rows.one(
                this.jdbc,
                this.sql.select() + " where c.id = :id and " + condition,
                Map.of("today", LocalDate.now(this.clock), "id", id));
    }

    /** Whatever the filter names is among them, so that no form loses it. */
    public LedgerChoices choices(LedgerFilter filter) {
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
        this.jdbc.sql(this.sql.choices() + " order by part, in_order").query(row -> {
            choices.add(row.getString("part"), row.getString("slug"), row.getString("name"));
        });
        return choices;
    }

    private Conditions narrowed(LedgerFilter filter) {
        Conditions conditions = new Conditions().and("c.state = 'published'").with("today", LocalDate.now(this.clock));
        if (filter.council() != null) {
            long id = this.councils.named(filter.council()).id();
            conditions.and("c.council_id = :council", "council", id);
        }
        if (filter.mp() != null) {
            long id = this.people.named(filter.mp()).id();
            conditions.and(this.sql.mp(), "mp", id).with("side", filter.side());
        }
        return conditions
                .and(this.sql.status(), "status", filter.status())
                .and(this.sql.topic(), "topic", filter.topic())
                .and(this.sql.q(), "q", filter.q());
    }
}
