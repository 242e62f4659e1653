package org.turnaround.people;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Rows;

/** Which council followed which, as the page of either tells it. */
@Service
@Transactional(readOnly = true)
public class Successions {

    private static final String OF_COUNCIL = """
            select coalesce(x.successor_id = :council, false) as earlier, other.name, other.slug, in_words(x.closed::text) as until, x.note,
                   (select string_agg(s.name, ', ' order by s.name)
                      from council_predecessor o join council s on s.id = o.successor_id
                     where o.name = x.name and o.id <> x.id) as beside,
                   (select coalesce(jsonb_agg(source_line(s) order by s.published_first, s.id), '[]')
                      from council_predecessor_source c join source s on s.id = c.source_id where c.predecessor_id = x.id) as sources
              from council_predecessor x
              join council successor on successor.id = x.successor_id
              left join council there on there.id = x.council_id
             cross join lateral (
                   select case when x.successor_id = :council then x.name else successor.name end as name,
                          case when x.successor_id = :council then coalesce(there.slug, x.slug) else successor.slug end as slug) as other
             where :council in (x.successor_id, x.council_id) or x.slug = :former
             order by x.closed desc nulls last, other.name
            """;

    private final JdbcClient jdbc;

    Successions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One council that another followed.
     *
     * @param earlier the one named is no more; or else it is the one that followed
     * @param slug of the one named, where it is on the record
     * @param until the last day of the earlier one in words, or null
     * @param beside the names of those that followed the earlier one as well, or null
     */
    public record Line(
            boolean earlier,
            String name,
            @Nullable String slug,
            @Nullable String until,
            @Nullable String note,
            @Nullable String beside,
            List<SourceLine> sources) {}

    /** The last first. */
    public List<Line> ofCouncil(long council) {
        return lines(council, null);
    }

    /** Who followed one that is no more. */
    public List<Line> after(String former) {
        return lines(null, former);
    }

    private List<Line> lines(@Nullable Long council, @Nullable String former) {
        return this.jdbc
                .sql(OF_COUNCIL)
                .param("council", council, Types.BIGINT)
                .param("former", former, Types.VARCHAR)
                .query(Rows.of(Line.class))
                .list();
    }
}
