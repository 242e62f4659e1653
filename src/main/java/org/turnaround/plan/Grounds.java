package org.turnaround.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an action rests on: the findings that it answers, what later inspections said of them, and its evidence. */
@Service
@Transactional(readOnly = true)
class Grounds {

    private static final String FOUND = """
            select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'date', e.date, 'entry', e.id,
                       'headline', e.headline,
                       'judged', (select string_agg(a.name || ': ' || lower(g.label), '; ' order by a.overall desc, a.position, a.id)
                          from judgement j join judgement_area a on a.id = j.area_id join grade g on g.id = j.grade_id
                         where j.inspection_id = e.id),
                       'sources', (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                          from finding_source fs join source s on s.id = fs.source_id where fs.finding_id = f.id),
                       'verdicts', (select jsonb_agg(jsonb_build_object('date', ve.date, 'entry', ve.id,
                               'headline', ve.headline, 'stillFound', v.still_found, 'text', v.text,
                               'sources', (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from finding_verdict_source vs join source s on s.id = vs.source_id
                                 where vs.verdict_id = v.id)) order by ve.sort_day, ve.id)
                          from finding_verdict v join entry ve on ve.id = v.entry_id and ve.state = 'published'
                         where v.finding_id = f.id and v.state = 'published')) order by e.sort_day, f.id)
              from action_finding x
              join finding f on f.id = x.finding_id
              join entry e on e.id = f.entry_id and e.state = 'published'
             where x.action_id = :action and f.state = 'published'
            """;

    private static final String EVIDENCE = """
            select ev.text, ev.url, s.id, s.title, s.publication, s.url as source_url, s.published
              from action_evidence ev left join source s on s.id = ev.source_id
             where ev.action_id = :action order by ev.id
            """;

    private static final String SOURCES = """
            select s.id, s.title, s.publication, s.url, s.published
              from action_source x join source s on s.id = x.source_id
             where x.action_id = :action order by s.published_first, s.id
            """;

    private static final TypeReference<List<Found>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Grounds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Found> found(long action) {
        return this.jdbc
                .sql(FOUND)
                .param("action", action)
                .query((row, number) ->
                        row.getString(1) == null ? List.<Found>of() : this.json.readValue(row.getString(1), FINDINGS))
                .single();
    }

    List<Evidence> evidence(long action) {
        return this.jdbc
                .sql(EVIDENCE)
                .param("action", action)
                .query((row, number) -> new Evidence(
                        row.getString("text"),
                        row.getString("url"),
                        row.getString("title") == null ? null : source(row, "source_url")))
                .list();
    }

    /** The sources in which the action itself is found. */
    List<SourceLine> sources(long action) {
        return this.jdbc
                .sql(SOURCES)
                .param("action", action)
                .query((row, number) -> source(row, "url"))
                .list();
    }

    private static SourceLine source(ResultSet row, String url) throws SQLException {
        String published = row.getString("published");
        return new SourceLine(
                row.getLong("id"),
                row.getString("title"),
                row.getString("publication"),
                row.getString(url),
                published == null ? null : PartialDate.parse(published),
                null);
    }

    /** A link and a sentence: the link is an address, or a source on the record. */
    record Evidence(
            String text, @Nullable String url, @Nullable SourceLine source) {}

    /**
     * A finding that the action answers, the inspection or visit that made it, and what later ones said of it.
     *
     * @param judged the judgements given with it, area by area, the overall one first; null for a visit, which gives none
     */
    record Found(
            long id,
            String text,
            PartialDate date,
            long entry,
            String headline,
            @Nullable String judged,
            List<SourceLine> sources,
            List<Verdict> verdicts) {

        Found {
            sources = sources == null ? List.of() : sources;
            verdicts = verdicts == null ? List.of() : verdicts;
        }
    }

    /** Whether a later inspection or visit still found it: yes, partly or no. */
    record Verdict(
            PartialDate date, long entry, String headline, String stillFound, String text, List<SourceLine> sources) {

        Verdict {
            sources = sources == null ? List.of() : sources;
        }

        /** As a heading says it. */
        public String label() {
            return switch (this.stillFound) {
                case "yes" -> "Still found";
                case "partly" -> "Partly still found";
                default -> "No longer found";
            };
        }
    }
}
