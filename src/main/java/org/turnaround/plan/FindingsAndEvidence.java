package org.turnaround.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * What an action rests on.
 *
 * @param findings those that it answers, with what later inspections said of them
 * @param sources those in which the action itself is found
 */
public record FindingsAndEvidence(List<Finding> findings, List<Evidence> evidence, List<SourceLine> sources) {

    static final String OF_ACTION = """
            select (select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'date', e.date, 'entry', e.id,
                       'headline', e.headline,
                       'judged', (select string_agg(a.name || ': ' || lower(g.label), '; ' order by a.overall desc, a.position, a.id)
                          from judgement j join judgement_area a on a.id = j.area_id join grade g on g.id = j.grade_id
                         where j.inspection_id = e.id),
                       'sources', coalesce((select jsonb_agg(source_line(s) order by s.published_first, s.id)
                          from finding_source fs join source s on s.id = fs.source_id where fs.finding_id = f.id), '[]'),
                       'verdicts', coalesce((select jsonb_agg(jsonb_build_object('date', ve.date, 'stillFound', v.still_found,
                               'text', v.text, 'sources', coalesce((select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from finding_verdict_source vs join source s on s.id = vs.source_id
                                 where vs.verdict_id = v.id), '[]')) order by ve.sort_day, ve.id)
                          from finding_verdict v join entry ve on ve.id = v.entry_id and ve.state = 'published'
                         where v.finding_id = f.id and v.state = 'published'), '[]')) order by e.sort_day, f.id)
                      from action_finding x
                      join finding f on f.id = x.finding_id and f.state = 'published'
                      join entry e on e.id = f.entry_id and e.state = 'published'
                     where x.action_id = :action) as findings,
                   (select jsonb_agg(jsonb_build_object('text', ev.text, 'url', ev.url,
                           'source', case when s.id is not null then source_line(s) end) order by ev.id)
                      from action_evidence ev left join source s on s.id = ev.source_id
                     where ev.action_id = :action) as evidence,
                   (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                      from action_source x join source s on s.id = x.source_id
                     where x.action_id = :action) as sources
            """;

    /** A link and a sentence: the link is an address, or a source on the record. */
    public record Evidence(
            String text, @Nullable String url, @Nullable SourceLine source) {}

    /**
     * A finding that the action answers, the inspection or visit that made it, and what later ones said of it.
     *
     * @param judged the judgements given with it, area by area, the overall one first; null for a visit, which gives none
     */
    public record Finding(
            long id,
            String text,
            PartialDate date,
            long entry,
            String headline,
            @Nullable String judged,
            List<SourceLine> sources,
            List<Verdict> verdicts) {}

    /** Whether a later inspection or visit still found it: yes, partly or no. */
    public record Verdict(PartialDate date, String stillFound, String text, List<SourceLine> sources) {

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
