package org.turnaround.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.TimelineChoices.Choice;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Withdrawn;

/**
 * Published entries in date order: of one council, of one person, or of everybody. Always one SQL statement for a page,
 * whatever is filtered and however many entries it shows.
 */
@Service
@Transactional(readOnly = true)
public class Timeline {

    /** A position can be read only with its proposition. */
    private static final String READABLE = """
            e.state = 'published' and not exists (
                select from position x join proposition r on r.id = x.proposition_id and r.state <> 'published' where x.id = e.id)
            """;

    private static final String PEOPLE =
            "join entry_person ep on ep.entry_id = e.id join person p on p.id = ep.person_id";
    private static final String TOPICS = "join entry_topic et on et.entry_id = e.id join topic t on t.id = et.topic_id";

    /** A quotation is shown on the line, so its words are found as well. */
    private static final String WORDS = """
            e.search || coalesce((select to_tsvector('record_english', st.quote) from statement st where st.id = e.id), '')
                @@ websearch_to_tsquery('record_english', :q)
            """;

    /** What fits as far as it is counted; of it what stands before a cursor; and the line behind which the page before begins. */
    private static final String PLACE = """
            with fits as materialized (select e.sort_day, e.id from entry e %1$s limit %2$s),
                 earlier as (select * from fits where (sort_day, id) %3$s (:day, :id))
            select (select count(*) from fits) as found, (select count(*) from earlier) as before,
                   back.sort_day as back_day, back.id as back_id
              from (select) one
              left join (select * from earlier order by sort_day %4$s, id %4$s offset %5$s limit 1) back on true
            """;

    private static final String YEARS = """
            with recursive newest (day) as (
                select max(e.sort_day) from entry e %1$s
                 union all
                select (select max(e.sort_day) from entry e %1$s and e.sort_day < date_trunc('year', n.day)) from newest n
                 where n.day is not null)
            select extract(year from day)::int from newest where day is not null
            """;

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws BadRequest when the filter's cursor or dates cannot be read, or it names nobody or no topic on the record */
    public Page<EntryRow> page(TimelineSubject subject, TimelineFilter filter) {
        Conditions conditions = narrowed(subject, filter, filter.after());
        int size = filter.pageSize();
        String direction = filter.oldestFirst() ? "asc" : "desc";
        String order = " order by e.sort_day " + direction + ", e.id " + direction + " limit " + (size + 1);
        return Page.cut(read(conditions + order, conditions.values()), size, EntryRow::cursor);
    }

    /** The newest statements of MPs in their own words, whoever printed them. */
    public List<EntryRow> wordsOfMps(TimelineSubject subject, int count) {
        Conditions conditions = narrowed(subject, TimelineFilter.everything().withKind(EntryKind.STATEMENT), null)
                .and("exists (select from statement st where st.id = e.id and st.quote is not null)")
                .and("exists (select from entry_person ep join membership m on m.person_id = ep.person_id"
                        + " where ep.entry_id = e.id and ep.part = 'speaker')");
        return read(conditions + " order by e.sort_day desc, e.id desc limit " + count, conditions.values());
    }

    /**
     * What a feed shows: the entries last put on the record or changed there, whenever they happened; the filter's order
     * and cursor do not count.
     *
     * @throws BadRequest when the filter cannot be read
     */
    public List<EntryRow> lastChanged(TimelineSubject subject, TimelineFilter filter, int count) {
        Conditions conditions = narrowed(subject, filter, null);
        String order = " order by coalesce(e.edited_at, e.recorded_at) desc, e.sort_day desc, e.id desc limit " + count;
        return read(conditions + order, conditions.values());
    }

    /**
     * Where a page stands: how much fits its filter, as far as it is worth counting, and from which years.
     *
     * @throws BadRequest as {@link #page} does
     */
    public TimelinePlace place(TimelineSubject subject, TimelineFilter filter) {
        Conditions fits = narrowed(subject, filter, null);
        boolean forward = filter.oldestFirst();
        StatementSpec count = this.jdbc.sql(PLACE.formatted(
                fits, TimelinePlace.MOST + 1, forward ? "<=" : ">=", forward ? "desc" : "asc", filter.pageSize()));
        Cursor after = filter.after() == null ? null : Cursor.read(filter.after(), 2);
        return count.params(fits.values())
                .param("day", after == null ? null : after.day(0), Types.DATE)
                .param("id", after == null ? null : after.number(1), Types.BIGINT)
                .query((row, number) -> new TimelinePlace(
                        row.getLong("found"), row.getLong("before"), back(row), years(subject, filter)))
                .single();
    }

    private static @Nullable String back(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("back_day", LocalDate.class);
        return day == null ? null : Cursor.of(day, row.getLong("back_id")).toString();
    }

    /** One step of the index a year, however many entries each has. */
    private List<Integer> years(TimelineSubject subject, TimelineFilter filter) {
        Conditions fits = narrowed(subject, filter.between(null, null), null);
        return this.jdbc
                .sql(YEARS.formatted(fits))
                .params(fits.values())
                .query(Integer.class)
                .list();
    }

    private List<EntryRow> read(String rest, Map<String, ?> values) {
        return EntrySql.ROWS.list(this.jdbc, EntrySql.SELECT + rest, values);
    }

    /** What the whole timeline can be narrowed to. */
    public TimelineChoices choices(TimelineSubject subject) {
        List<Choice> kinds = count(subject, "e.kind, e.kind", "", "count(*) desc, 1").stream()
                .map(choice -> new Choice(
                        choice.code(), Coded.of(EntryKind.class, choice.code()).label(), choice.entries()))
                .toList();
        return new TimelineChoices(
                kinds.stream()
                        .filter(kind -> Coded.of(EntryKind.class, kind.code()).isOnTimelines())
                        .mapToLong(Choice::entries)
                        .sum(),
                kinds,
                count(subject, "p.slug, p.name, p.sort_name", PEOPLE, "p.sort_name"),
                count(subject, "t.slug, t.name", TOPICS, "t.name"));
    }

    private List<Choice> count(TimelineSubject subject, String columns, String joins, String order) {
        return this.jdbc
                .sql("select " + columns + ", count(distinct e.id) as entries from entry e " + joins
                        + " where e.state = 'published' and " + subject.condition() + " group by " + columns
                        + " order by " + order)
                .param("subject", subject.id())
                .query((row, number) -> new Choice(row.getString(1), row.getString(2), row.getLong("entries")))
                .list();
    }

    /** The newest entries of the whole record. */
    public List<EntryRow> latest(int count) {
        String newest =
                " where e.state = 'published' and e.on_timelines order by e.sort_day desc, e.id desc limit :count";
        return read(newest, Map.of("count", count));
    }

    /** Entries by id, in date order, oldest first; withdrawn and unpublished ones are left out. */
    public List<EntryRow> withIds(List<Long> ids) {
        String among = " where " + READABLE + " and e.id in (:ids) order by e.sort_day, e.id";
        return ids.isEmpty() ? List.of() : read(among, Map.of("ids", ids));
    }

    public Optional<EntryRow> find(long id) {
        return EntrySql.ROWS.one(this.jdbc, EntrySql.SELECT + " where " + READABLE + " and e.id = ?", id);
    }

    /**
     * What an entry's permanent page shows.
     *
     * @param what how the entry is called where there is none, as in {@code a statement}
     * @throws NotFound when there is no such entry, or it is not published yet
     * @throws Withdrawn with the reason, when it was published once
     */
    public EntryRow shown(long id, String what) {
        return find(id).orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, "entry", id, what));
    }

    /** An entry that may not be public, for its editors' eyes. */
    public EntryRow preview(long id) {
        return EntrySql.ROWS
                .one(this.jdbc, EntrySql.SELECT + " where e.id = ?", id)
                .orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, "entry", id, "an entry"));
    }

    private Conditions narrowed(TimelineSubject subject, TimelineFilter filter, @Nullable String after) {
        List<String> kinds = filter.kind().stream().map(EntryKind::code).toList();
        return new Conditions()
                .and("e.state = 'published'")
                .and(subject.condition(), "subject", subject.id())
                .and(kinds.isEmpty() ? "e.on_timelines" : READABLE)
                .and("e.kind in (:kinds)", "kinds", kinds.isEmpty() ? null : kinds)
                .and(
                        "e.id in (select ep.entry_id from entry_person ep join person p on p.id = ep.person_id"
                                + " where p.slug = :person)",
                        "person",
                        known("person", filter.person()))
                .and(
                        "e.id in (select et.entry_id from entry_topic et join topic t on t.id = et.topic_id"
                                + " where t.slug = :topic)",
                        "topic",
                        known("topic", filter.topic()))
                // A rough date counts when any day that it can mean lies within.
                .and("e.date_last >= :from", "from", filter.firstDay())
                .and("e.date_first <= :to", "to", filter.lastDay())
                .and(WORDS, "q", filter.q())
                .beyond("(e.sort_day, e.id) " + (filter.oldestFirst() ? ">" : "<"), after);
    }

    private @Nullable String known(String table, @Nullable String slug) {
        if (slug == null) {
            return null;
        }
        boolean known = this.jdbc
                .sql("select exists (select from " + table + " where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new BadRequest("The record knows no " + table + " \"" + slug + "\"");
        }
        return slug;
    }
}
