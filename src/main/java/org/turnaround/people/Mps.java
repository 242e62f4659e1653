package org.turnaround.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/** Lists MPs with their party and seat on a day: one statement a page. */
@Service
@Transactional(readOnly = true)
public class Mps {

    private static final String SELECT = """
            with held as materialized (
                select distinct on (s.person_id) s.person_id, s.constituency_id, s.party, s.sure,
                       case when s.party is null and m.party_until < :day then m.party end as last_party, m.party_until,
                       case when not s.sure then coalesce(m.starts_why, 'seen in it by ' || in_words(m.known_by::text),
                            'held until ' || in_words(m.known_until::text) || ' at least') end as why
                  from seats_on(:day) s join membership m on m.id = s.membership_id
                 order by s.person_id, s.sure desc, s.membership_id)
            select p.id, p.slug, p.name, p.sort_name, c.name as seat_constituency, h.party as seat_party,
                   h.sure as seat_sure, h.why as seat_why, h.last_party as seat_last_party,
                   case when h.last_party is not null then h.party_until end as seat_last_party_on,
                   (select jsonb_agg(jsonb_build_object('slug', k.slug, 'name', k.name) order by k.name)
                      from constituency_council cc join council k on k.id = cc.council_id
                     where cc.constituency_id = c.id) as seat_councils
              from person p
              left join held h on h.person_id = p.id
              left join constituency c on c.id = h.constituency_id
            """;

    private final JdbcClient jdbc;

    Mps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param size lines of the page
     * @throws BadRequest when the filter's cursor cannot be read
     */
    public Page<MpRow> page(MpFilter filter, LocalDate day, int size) {
        Conditions conditions = narrowed(filter).with("day", day);
        List<MpRow> rows = Rows.of(MpRow.class)
                .list(
                        this.jdbc,
                        SELECT + conditions + " order by p.sort_name, p.id limit " + (size + 1),
                        conditions.values());
        return Page.cut(rows, size, MpRow::cursor);
    }

    /** The line of one of them, with a seat that day or without. */
    public MpRow of(long personId, LocalDate day) {
        return this.jdbc
                .sql(SELECT + " where p.id = :person")
                .param("day", day)
                .param("person", personId)
                .query(Rows.of(MpRow.class))
                .single();
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
        Conditions conditions = new Conditions().and("exists (select from membership m where m.person_id = p.id)");
        if (filter.q() == null) {
            conditions.and("h.person_id is not null");
        } else {
            conditions.and("unaccent(lower(every_name(p))) like all (:words)", "words", patterns(filter.q()));
        }
        conditions.and("coalesce(h.party, h.last_party) = :party", "party", filter.party());
        conditions.and("""
                exists (select from constituency_council cc join council k on k.id = cc.council_id
                         where cc.constituency_id = h.constituency_id and k.slug = :council)""", "council", filter.council());
        if (filter.after() != null) {
            Cursor after = Cursor.read(filter.after(), 2);
            conditions
                    .and("(p.sort_name, p.id) > (:afterName, :afterId)")
                    .with("afterName", after.text(0))
                    .with("afterId", after.number(1));
        }
        return conditions;
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
