package org.turnaround.position;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Rows;
import org.turnaround.shared.Withdrawn;

/** Finds propositions. */
@Service
@Transactional(readOnly = true)
public class Propositions {

    private static final String SELECT = """
            select r.id, r.text, r.note, c.id as council_id, c.slug as council_slug, c.name as council_name,
                   t.slug as topic, t.name as topic_name
              from proposition r
              left join council c on c.id = r.council_id
              left join topic t on t.id = r.topic_id
             where r.state = 'published'
            """;

    private final JdbcClient jdbc;

    Propositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when there is no such proposition, or it is not published yet
     * @throws Withdrawn with the reason, when it was published once
     */
    public PropositionRow withId(long id) {
        return read("and r.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, "proposition", id, "a proposition"));
    }

    /** Those about a council, then the nation-wide ones. */
    public List<PropositionRow> ofCouncil(long councilId) {
        return read("and (r.council_id = ? or r.council_id is null) order by r.council_id nulls last, r.id", councilId);
    }

    /** Those on which one of these people has a published position. */
    public List<PropositionRow> touching(List<Long> people) {
        return people.isEmpty() ? List.of() : read("""
                        and r.id in (select x.proposition_id from held_position x
                                      where x.person_id in (:people) and x.state = 'published')
                        order by c.name nulls last, r.id
                        """, Map.of("people", people));
    }

    private List<PropositionRow> read(String narrowed, Object values) {
        return Rows.of(PropositionRow.class).list(this.jdbc, SELECT + narrowed, values);
    }
}
