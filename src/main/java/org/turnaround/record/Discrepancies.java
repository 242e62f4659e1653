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
     * @param council on whose page it stands, too; null for a national one
     * @param about what they differ on
     * @param ofCouncil whether it concerns the council as a whole
     * @param resolution how the record reads it, or null where that is open
     * @param disputes the things that it is about, as far as everybody can read them
     * @param readings what each says
     */
    public record Discrepancy(
            long id,
            EntryRow.@Nullable CouncilName council,
            String about,
            boolean ofCouncil,
            @Nullable String resolution,
            List<Mentioned> disputes,
            List<Reading> readings) {

        /** One reading, and who has it. */
        public record Reading(String value, List<SourceLine> sources) {}

        /** Where it stands on the page of its council. */
        public @Nullable String url() {
            return this.council == null ? null : "/councils/" + this.council.slug() + "/disagreements#" + anchor();
        }

        public String anchor() {
            return "disagreement-" + this.id;
        }
    }

    private static final String SELECT = """
            select d.id, c.slug as council_slug, c.name as council_name, d.about, d.of_council, d.resolution,
                   (select jsonb_agg(jsonb_build_object('kind', x.kind, 'number', x.number, 'address', x.address, 'words', x.words)
                               order by x.sort_day, x.thing, x.thing_id)
                      from disputed x where x.discrepancy_id = d.id) as disputes,
                   (select jsonb_agg(jsonb_build_object('value', v.value, 'sources', coalesce(
                               (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from discrepancy_value_source vs join source s on s.id = vs.source_id
                                 where vs.value_id = v.id), '[]')) order by v.position, v.id)
                      from discrepancy_value v where v.discrepancy_id = d.id) as readings
              from readable_discrepancy d left join council c on c.id = d.council_id
            """;

    private final JdbcClient jdbc;

    Discrepancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were noted for a council and can be read. */
    public List<Discrepancy> ofCouncil(long councilId) {
        return read(" where d.council_id = :council", Map.of("council", councilId));
    }

    /** Those about an entry. */
    public List<Discrepancy> about(long entryId) {
        return about("entry", entryId);
    }

    /** @param thing {@code finding}, {@code plan}, {@code action} or {@code person} */
    public List<Discrepancy> about(String thing, long id) {
        String among = " where d.id in (select discrepancy_id from disputed where thing = :thing and thing_id = :id)";
        return read(among, Map.of("thing", thing, "id", id));
    }

    private List<Discrepancy> read(String where, Map<String, ?> values) {
        return Rows.of(Discrepancy.class).list(this.jdbc, SELECT + where + " order by d.id", values);
    }
}
