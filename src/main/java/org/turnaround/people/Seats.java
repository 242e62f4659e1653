package org.turnaround.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/**
 * Who held which seat on a day, computed from dated memberships: from what is known of their ends, with "possibly" where
 * that leaves it open. The seats of a day are those of the boundaries then in force, so that between a dissolution and
 * an election on new boundaries there is none.
 */
@Service
@Transactional(readOnly = true)
public class Seats {

    private static final String OF_COUNCIL = """
            select c.name as constituency,
                   jsonb_agg(jsonb_build_object('personId', p.id, 'slug', p.slug, 'name', p.name, 'party', coalesce(s.party, 'party not known that day'),
                               'sure', s.sure) order by s.sure desc, p.sort_name, p.id)
                       filter (where p.id is not null) as holders
              from constituency_council cc
              join constituency c on c.id = cc.constituency_id
              join boundaries b on b.code = c.boundaries
               and :day between b.first_day and coalesce(b.last_day, 'infinity')
              left join (seats_on(:day) s join person p on p.id = s.person_id) on s.constituency_id = c.id
             where cc.council_id = :council
             group by c.id, c.name order by c.name
            """;

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seats that touch a council, by name, each with its holders on that day. */
    public List<Seat> ofCouncil(long councilId, LocalDate day) {
        return Rows.of(Seat.class).list(this.jdbc, OF_COUNCIL, Map.of("council", councilId, "day", day));
    }
}
