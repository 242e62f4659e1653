package org.turnaround.inspection;

import org.turnaround.shared.Rows;

/** The one statement that reads findings as lines, however many they are. */
final class FindingSql {

    static final String SELECT = """
            select f.id, f.position, f.kind, f.text, f.quote, f.deadline, e.id as inspected_id,
                   e.kind as inspected_kind, e.headline as inspected_headline, e.date as inspected_date,
                   e.date_first as inspected_date_first, e.date_last as inspected_date_last,
                   e.date_why as inspected_date_why, c.slug as inspected_council_slug, c.name as inspected_council_name,
                   (select count(*) from action_finding af where af.finding_id = f.id) as answers,
                   (select v.still_found from finding_verdict v join entry ve on ve.id = v.entry_id and ve.state = 'published'
                     where v.finding_id = f.id and v.state = 'published' order by ve.sort_day desc, ve.id desc limit 1) as last_verdict,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from finding_topic ft join topic t on t.id = ft.topic_id where ft.finding_id = f.id) as topics,
                   (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                      from finding_source fs join source s on s.id = fs.source_id where fs.finding_id = f.id) as sources
              from finding f
              join entry e on e.id = f.entry_id and e.state = 'published' and f.state = 'published'
              join council c on c.id = f.council_id
            """;

    static final Rows<Finding> ROWS = Rows.of(Finding.class);

    private FindingSql() {}
}
