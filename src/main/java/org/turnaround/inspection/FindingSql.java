package org.turnaround.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.turnaround.inspection.Finding.Inspected;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;

/** The one statement that reads findings as lines, however many they are. */
@Component
class FindingSql implements RowMapper<Finding> {

    static final String SELECT = """
            select f.id, f.position, f.kind, f.text, f.quote, f.deadline, e.id as entry_id, e.kind as entry_kind,
                   e.headline, e.date, e.date_first, e.date_last, e.date_why, c.slug as council_slug,
                   c.name as council_name,
                   (select count(*) from action_finding af where af.finding_id = f.id) as answers,
                   (select v.still_found from finding_verdict v join entry ve on ve.id = v.entry_id and ve.state = 'published'
                     where v.finding_id = f.id order by ve.sort_day desc, ve.id desc limit 1) as last_verdict,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from finding_topic ft join topic t on t.id = ft.topic_id where ft.finding_id = f.id) as topics,
                   (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                      from finding_source fs join source s on s.id = fs.source_id where fs.finding_id = f.id) as sources
              from finding f
              join entry e on e.id = f.entry_id and e.state = 'published'
              join council c on c.id = f.council_id
            """;

    private static final TypeReference<List<TopicName>> TOPICS = new TypeReference<>() {};
    private static final TypeReference<List<SourceLine>> SOURCES = new TypeReference<>() {};

    private final NestedJson nested;

    FindingSql(NestedJson nested) {
        this.nested = nested;
    }

    @Override
    public Finding mapRow(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getLong("id"),
                inspected(row),
                row.getInt("position"),
                FindingKind.of(row.getString("kind")).orElseThrow(),
                row.getString("text"),
                row.getString("quote"),
                row.getString("deadline"),
                this.nested.read(row, "topics", TOPICS, List.of()),
                this.nested.read(row, "sources", SOURCES, List.of()),
                row.getInt("answers"),
                lastVerdict(row.getString("last_verdict")));
    }

    private static Inspected inspected(ResultSet row) throws SQLException {
        return new Inspected(
                row.getLong("entry_id"),
                EntryKind.of(row.getString("entry_kind")).orElseThrow(),
                row.getString("headline"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                row.getString("council_slug"),
                row.getString("council_name"));
    }

    private static @Nullable StillFound lastVerdict(@Nullable String code) {
        return code == null ? null : StillFound.of(code).orElseThrow();
    }
}
