package org.turnaround.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/** Where the sources of the record do not agree. One statement for any number of them. */
@Service
@Transactional(readOnly = true)
public class Discrepancies {

    /**
     * Sources that do not agree.
     *
     * @param about what they differ on
     * @param resolution how the record reads it, or null where that is open
     * @param values what each says
     */
    public record Discrepancy(
            long id, String about, @Nullable String resolution, List<Value> values) {

        /** One reading, and who has it. */
        public record Value(String value, List<SourceLine> sources) {}
    }

    private static final String SELECT = """
            select d.id, d.about, d.resolution,
                   (select jsonb_agg(jsonb_build_object('value', v.value, 'sources', coalesce(
                               (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from discrepancy_value_source vs join source s on s.id = vs.source_id
                                 where vs.value_id = v.id), '[]')) order by v.position, v.id)
                      from discrepancy_value v where v.discrepancy_id = d.id) as "values"
              from discrepancy d
            """;

    private final JdbcClient jdbc;

    Discrepancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were noted for a council. */
    public List<Discrepancy> ofCouncil(long councilId) {
        return Rows.of(Discrepancy.class).list(this.jdbc, SELECT + " where d.council_id = ? order by d.id", councilId);
    }

    /** Those of the entry's council in which a source takes part that the entry, too, rests on. */
    public List<Discrepancy> touching(long entryId) {
        return Rows.of(Discrepancy.class).list(this.jdbc, SELECT + """
                         where d.council_id = (select e.council_id from entry e where e.id = :entry)
                           and exists (select from discrepancy_value v
                                         join discrepancy_value_source vs on vs.value_id = v.id
                                         join entry_source c on c.source_id = vs.source_id and c.entry_id = :entry
                                        where v.discrepancy_id = d.id)
                         order by d.id
                        """, Map.of("entry", entryId));
    }
}
