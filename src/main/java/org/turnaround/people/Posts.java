package org.turnaround.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/** The seats and offices that somebody held. */
@Service
@Transactional(readOnly = true)
public class Posts {

    private static final String SOURCES = """
            (select coalesce(jsonb_agg(source_line(s) order by s.published_first, s.id), '[]') from source s
              where s.id in (%s)) as sources
            """;

    private static final String TERMS = """
            select c.name as constituency, b.last_day is null as current,
                   m.starts, m.starts_first, m.starts_last, m.starts_why,
                   m.ends, m.ends_first, m.ends_last, m.ends_why, m.known_by, m.known_until, m.note, coalesce(m.party, 'not known') as party, m.party_until,
                   (select coalesce(jsonb_agg(jsonb_build_object('slug', k.slug, 'name', k.name) order by k.name), '[]')
                      from constituency_council cc join council k on k.id = cc.council_id
                     where cc.constituency_id = c.id) as councils,
            """ + SOURCES.formatted("""
                   select x.source_id from membership_source x where x.membership_id = m.membership_id
                    union all select x.source_id from party_change_source x where x.change_id = m.change_id""") + """
              from seat_term m
              join constituency c on c.id = m.constituency_id
              join boundaries b on b.code = c.boundaries
             where m.person_id = ?
             order by b.first_day desc, coalesce(m.starts_first, m.known_by) desc, m.membership_id desc, m.change_id desc nulls last
            """;

    private static final String OFFICES =
            """
            select m.title, coalesce(o.name, k.official_name) as body, m.status, m.party,
                   m.starts, m.starts_first, m.starts_last, m.starts_why,
                   m.ends, m.ends_first, m.ends_last, m.ends_why, m.known_by, m.known_until, m.observed, m.note,
            """ + SOURCES.formatted("select x.source_id from office_source x where x.office_id = m.id") + """
              from office m
              left join organisation o on o.id = m.organisation_id
              left join council k on k.id = m.council_id
             where m.person_id = ?
             order by coalesce(m.starts_first, m.known_by) desc nulls last, m.observed desc, m.id
            """;

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Term> termsOf(long personId) {
        return Rows.of(Term.class).list(this.jdbc, TERMS, personId);
    }

    /** Newest first; those of which no date is known come last. */
    public List<Office> officesOf(long personId) {
        return Rows.of(Office.class).list(this.jdbc, OFFICES, personId);
    }
}
