package org.turnaround.people;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Sql;

/** The directors of children's services: the one statutory post that answers for them. */
@Service
@Transactional(readOnly = true)
public class Leaders {

    /** Councils give the post many titles; all name a director and children. Those of whom no date is known are left out. */
    private static final String OF_COUNCIL = """
            select p.slug, p.name, o.title, o.status, o.starts, o.starts_first, o.starts_last, o.starts_why,
                   o.ends, o.ends_first, o.ends_last, o.ends_why, o.known_by, o.known_until, o.observed
              from office o join person p on p.id = o.person_id
             where o.council_id = ? and o.title ~* 'director.*child' and o.title !~* '(assistant|deputy|head)'
               and (o.starts is not null or o.known_by is not null or o.known_until is not null or o.observed <> '{}')
            """;

    private final Sql sql;

    Leaders(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they came. */
    public List<Leader> ofCouncil(long councilId) {
        return this.sql.rows(Leader.class, OF_COUNCIL, councilId).stream()
                .sorted(Comparator.comparing(Leader::first))
                .toList();
    }
}
