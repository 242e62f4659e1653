package org.turnaround.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/** Lists MPs with their party and seat on a day and how much is on the record of them, those with something first. */
@Service
@Transactional(readOnly = true)
public class Mps {

    /** What stands on somebody's timeline. */
    private static final String ENTRIES = "select %s from entry_person ep join entry e on e.id = ep.entry_id"
            + " and e.state = 'published' and e.on_timelines where ep.person_id = %s";

    /** Whoever fits a filter, on a day; quiet are those of whom nothing is on the record. */
    private static final String LISTED = """
            with held as materialized (
                select distinct on (s.person_id) s.person_id, s.constituency_id, s.party, s.sure,
                       case when s.party is null and m.party_until < :day then m.party end as last_party, m.party_until,
                       case when not s.sure then coalesce(m.starts_why, 'seen in it by ' || in_words(m.known_by::text),
                            'held until ' || in_words(m.known_until::text) || ' at least') end as why
                  from seats_on(:day) s join membership m on m.id = s.membership_id
                 order by s.person_id, s.sure desc, s.membership_id),
            listed as materialized (
                select p.id, p.slug, p.name, p.sort_name, h.*, not exists (%s) as quiet
                  from person p left join held h on h.person_id = p.id
                 where exists (select from membership m where m.person_id = p.id)%%s)
            """.formatted(ENTRIES.formatted("", "p.id"));

    /** A page of them. */
    private static final String ROWS =
            """
            select l.id, l.slug, l.name, l.sort_name, c.name as seat_constituency, l.party as seat_party,
                   l.sure as seat_sure, l.why as seat_why, l.last_party as seat_last_party,
                   case when l.last_party is not null then l.party_until end as seat_last_party_on,
                   (select jsonb_agg(jsonb_build_object('slug', k.slug, 'name', k.name) order by k.name)
                      from constituency_council cc join council k on k.id = cc.council_id
                     where cc.constituency_id = c.id) as seat_councils,
                   case when l.person_id is null then (
                       select k.name || coalesce(' until ' || in_words(s.ends::text), '')
                         from seat_term s join constituency k on k.id = s.constituency_id
                        where s.person_id = l.id order by s.upper_day desc, s.lower_day desc limit 1) end as last_seat,
                   (%1$s) as entries, n.date as newest, n.date_first as newest_first, n.date_last as newest_last, n.date_why as newest_why
              from (select * from listed%%s order by quiet, sort_name, id limit %%s) l
              left join constituency c on c.id = l.constituency_id
              left join lateral (%2$s order by e.sort_day desc, e.id desc limit 1) n on true
             order by l.quiet, l.sort_name, l.id
            """.formatted(ENTRIES.formatted("count(distinct e.id)", "l.id"), ENTRIES.formatted("e.*", "l.id"));

    private final JdbcClient jdbc;

    Mps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param size lines of the page
     * @throws BadRequest when the filter's cursor cannot be read
     */
    public Page<MpRow> page(MpFilter filter, LocalDate day, int size) {
        Conditions beyond = new Conditions();
        if (filter.after() != null) {
            Cursor after = Cursor.read(filter.after(), 3);
            beyond.and("(quiet, sort_name, id) > (:afterQuiet, :afterName, :afterId)")
                    .with("afterQuiet", Boolean.valueOf(after.text(0)))
                    .with("afterName", after.text(1))
                    .with("afterId", after.number(2));
        }
        List<MpRow> rows = listed(narrowed(filter), day, ROWS.formatted(beyond, size + 1))
                .params(beyond.values())
                .query(Rows.of(MpRow.class))
                .list();
        return Page.cut(rows, size, MpRow::cursor);
    }

    /** The line of one of them, with a seat that day or without. */
    public MpRow of(long personId, LocalDate day) {
        return listed(new Conditions().and("p.id = :person", "person", personId), day, ROWS.formatted("", 1))
                .query(Rows.of(MpRow.class))
                .single();
    }

    /**
     * How many fit a filter.
     *
     * @param told of how many of them something is on the record
     */
    record Count(long all, long told) {}

    Count count(MpFilter filter, LocalDate day) {
        return listed(
                        narrowed(filter),
                        day,
                        "select count(*) as \"all\", count(*) filter (where not quiet) as told from listed")
                .query(Rows.of(Count.class))
                .single();
    }

    private StatementSpec listed(Conditions who, LocalDate day, String select) {
        return this.jdbc
                .sql(LISTED.formatted(who.more()) + select)
                .params(who.with("day", day).values());
    }

    /** The last day of which anything is known of today's seats. */
    Optional<LocalDate> seen() {
        return this.jdbc
                .sql("select max(greatest(party_seen, known_by, known_until)) from membership")
                .query(LocalDate.class)
                .optional();
    }

    /** The parties that sat on that day, as far as is known or was known last, by name. */
    List<String> partiesOn(LocalDate day) {
        return this.jdbc.sql("""
                    select distinct coalesce(s.party, m.party) as party
                      from seats_on(:day) s join membership m on m.id = s.membership_id
                     where s.party is not null or m.party_until < :day order by party
                    """).param("day", day).query(String.class).list();
    }

    /**
     * When nobody held a seat.
     *
     * @param source the number of the source that says so
     */
    public record Dissolution(
            LocalDate dissolved,
            LocalDate elected,
            @Nullable Long source) {}

    /** The dissolution within which a day lies. */
    Optional<Dissolution> dissolvedOn(LocalDate day) {
        return this.jdbc
                .sql(
                        "select dissolved, elected, source_id as source from dissolution where :day >= dissolved and :day < elected")
                .param("day", day)
                .query(Rows.of(Dissolution.class))
                .optional();
    }

    private static Conditions narrowed(MpFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.who() == null && filter.q() == null) {
            conditions.and("h.person_id is not null");
        } else if (filter.who() == MpFilter.Who.FORMER) {
            conditions.and("h.person_id is null");
        }
        if (filter.record() != null) {
            conditions.and("exists (" + ENTRIES.formatted("", "p.id") + ")");
        }
        conditions.and(
                "unaccent(lower(every_name(p))) like all (:words)",
                "words",
                filter.q() == null ? null : patterns(filter.q()));
        conditions.and("coalesce(h.party, h.last_party) = :party", "party", filter.party());
        return conditions.and("""
                exists (select from constituency_council cc join council k on k.id = cc.council_id
                         where cc.constituency_id = h.constituency_id and k.slug = :council)""", "council", filter.council());
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
