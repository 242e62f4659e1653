package org.turnaround.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who held which seat on a day, computed from dated memberships: from what is known of their ends, with "possibly" where
 * that leaves it open. The seats of a day are those of the boundaries then in force, so that between a dissolution and
 * an election on new boundaries there is none.
 */
@Service
@Transactional(readOnly = true)
public class Seats {

    private static final String OF_COUNCIL = """
            select c.name as constituency, p.id, p.slug, p.name, s.party, s.sure
              from constituency_council cc
              join constituency c on c.id = cc.constituency_id
              join boundaries b on b.code = c.boundaries
               and :day between b.first_day and coalesce(b.last_day, 'infinity')
              left join (seats_on(:day) s join person p on p.id = s.person_id) on s.constituency_id = c.id
             where cc.council_id = :council
             order by c.name, s.sure desc, p.sort_name, p.id
            """;

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seats that touch a council, by name, each with its holders on that day. */
    public List<Seat> ofCouncil(long councilId, LocalDate day) {
        Map<String, List<SeatHolder>> holders = new LinkedHashMap<>();
        this.jdbc.sql(OF_COUNCIL).param("council", councilId).param("day", day).query(row -> {
            List<SeatHolder> seat = holders.computeIfAbsent(row.getString("constituency"), name -> new ArrayList<>());
            if (row.getString("slug") != null) {
                seat.add(holder(row));
            }
        });
        return holders.entrySet().stream()
                .map(seat -> new Seat(seat.getKey(), List.copyOf(seat.getValue())))
                .toList();
    }

    private static SeatHolder holder(ResultSet row) throws SQLException {
        return new SeatHolder(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("party"),
                row.getBoolean("sure"));
    }
}
