package org.turnaround.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.FindingTrails.FindingTrail.Answer;
import org.turnaround.inspection.FindingTrails.FindingTrail.Verdict;
import org.turnaround.record.EntryKind;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Coded;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Rows;

/** Follows a finding: three statements, however much was done about it. */
@Service
@Transactional(readOnly = true)
public class FindingTrails {

    /**
     * What became of a finding: the actions that say that they answer it, and whether inspectors who looked again still
     * found it.
     *
     * @param answers in the order of the plan
     * @param verdicts the earliest first
     */
    public record FindingTrail(FindingRow finding, List<Answer> answers, List<Verdict> verdicts) {

        /**
         * An action of a plan that answers the finding.
         *
         * @param state a code: {@code complete-awaiting-sign-off}
         * @param read it is done by what the record read, and nobody's sign-off is on it
         * @param evidence what shows that it was done or helped
         */
        public record Answer(
                long id, String ref, String title, String state, boolean read, String plan, List<Evidence> evidence) {

            public String url() {
                return "/actions/" + this.id;
            }

            /** The state in words. */
            public String stateWords() {
                return Coded.words(this.state).replace("Complete awaiting", "Complete, awaiting")
                        + (this.read ? " by our reading" : "");
            }
        }

        /**
         * A sentence and where it can be checked.
         *
         * @param url where to look
         * @param sourceId the source on the record, or null where the link leads elsewhere
         */
        public record Evidence(
                String text,
                @Nullable String url,
                @Nullable Long sourceId,
                @Nullable String title) {}

        /** What a later inspection or visit says of it. */
        public record Verdict(
                long id,
                long entryId,
                EntryKind entryKind,
                String headline,
                PartialDate date,
                StillFound stillFound,
                String text,
                List<SourceLine> sources) {

            public String url() {
                return this.entryKind.url(this.entryId);
            }
        }
    }

    private final JdbcClient jdbc;
    private final Findings findings;

    FindingTrails(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** @throws NotFound when there is no finding with this number in a published inspection or visit */
    public FindingTrail of(long findingId) {
        return new FindingTrail(this.findings.withId(findingId), answers(findingId), verdicts(findingId));
    }

    private List<Answer> answers(long findingId) {
        return Rows.of(Answer.class).list(this.jdbc, """
                        select a.id, a.ref, a.title, a.state, p.title as plan,
                               a.state_basis is not null and a.state in ('complete', 'impact-evidenced', 'embedded') as read,
                               (select jsonb_agg(jsonb_build_object('text', ev.text, 'url', coalesce(ev.url, s.url),
                                           'sourceId', s.id, 'title', s.title) order by ev.id)
                                  from action_evidence ev left join source s on s.id = ev.source_id
                                 where ev.action_id = a.id) as evidence
                          from finding_answer af join action a on a.id = af.action_id join plan p on p.id = a.plan_id
                         where af.finding_id = ?
                         order by p.starts_first nulls last, a.plan_id, a.id
                        """, findingId);
    }

    private List<Verdict> verdicts(long findingId) {
        return Rows.of(Verdict.class).list(this.jdbc, """
                        select v.id, v.entry_id, v.still_found, v.text, e.kind as entry_kind, e.headline, e.date, e.date_first,
                               e.date_last, e.date_why,
                               (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from finding_verdict_source vs join source s on s.id = vs.source_id
                                 where vs.verdict_id = v.id) as sources
                          from finding_verdict v join entry e on e.id = v.entry_id and e.state = 'published'
                         where v.finding_id = ? and v.state = 'published'
                         order by e.sort_day, e.id
                        """, findingId);
    }
}
