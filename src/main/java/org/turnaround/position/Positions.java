package org.turnaround.position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/** Finds published positions with what they rest on: always one statement. */
@Service
@Transactional(readOnly = true)
public class Positions {

    private static final String SELECT = """
            select x.id, x.proposition_id as proposition, p.id as person_id, p.slug as person_slug, p.name as person_name,
                   exists (select from membership m where m.person_id = p.id) as person_mp, x.stance,
                   x.date, x.date_first, x.date_last, x.date_why, x.qualifier, x.act, x.caution, x.reason,
                   case x.stance when 'declined' then 'declined' when 'not-collected' then 'not-collected'
                                 when 'no-response' then coalesce(x.no_answer, 'no-reply') end as no_answer,
                   (select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'headline', e.headline)
                               order by e.sort_day, e.id)
                      from position_entry pe join entry e on e.id = pe.entry_id
                     where pe.position_id = x.id and e.state = 'published') as evidence,
                   (select jsonb_agg(quoted_line(ps.citation_id, s.id, ps.wording)
                               order by s.published_first, s.id)
                      from position_source ps join source s on s.id = ps.source_id
                     where ps.position_id = x.id) as sources
              from held_position x join person p on p.id = x.person_id
              join proposition r on r.id = x.proposition_id and r.state = 'published'
             where x.state = 'published'
            """;

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody's positions on some propositions. */
    public List<PositionRow> on(List<Long> propositions) {
        return propositions.isEmpty() ? List.of() : read("x.proposition_id in (:ids)", propositions);
    }

    /** All positions of some people. */
    public List<PositionRow> of(List<Long> people) {
        return people.isEmpty() ? List.of() : read("x.person_id in (:ids)", people);
    }

    /** By proposition, in the order given, one person's positions in date order. */
    public static Map<Long, ThenAndNow> byProposition(List<PositionRow> ofOnePerson) {
        return ofOnePerson.stream()
                .collect(Collectors.groupingBy(
                        PositionRow::proposition,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ThenAndNow::of)));
    }

    /** By person, in the order given, everybody's positions on one proposition in date order. */
    public static List<ThenAndNow> byPerson(List<PositionRow> onOneProposition) {
        return List.copyOf(onOneProposition.stream()
                .collect(Collectors.groupingBy(
                        position -> position.person().id(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ThenAndNow::of)))
                .values());
    }

    private List<PositionRow> read(String condition, List<Long> ids) {
        return Rows.of(PositionRow.class)
                .list(
                        this.jdbc,
                        SELECT + " and " + condition + " order by x.proposition_id, p.sort_name, x.sort_day, x.id",
                        Map.of("ids", ids));
    }
}
