package org.turnaround.inspection;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.shared.PartialDate;

/** Where editors say whether a finding was still found later. */
@Service
@Transactional
class FindingVerdicts {

    private final FindingVerdictRepository verdicts;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    FindingVerdicts(FindingVerdictRepository verdicts, JdbcClient jdbc, Audit audit, Clock clock) {
        this.verdicts = verdicts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a verdict, or revises the one that this inspection or visit has already.
     *
     * @param version of the verdict that the editor saw, or null when they saw none
     * @throws VerdictRefused when the inspection or visit is not a later one of the same council, or when the source is
     *     not one that a published entry of the council cites
     * @throws ChangedMeanwhile when somebody else decided since the editor looked
     */
    void decide(Finding finding, Decision decision, @Nullable Integer version, Author by) {
        by.requireEditor();
        if (!laterEntries(finding).containsKey(decision.entryId())) {
            throw new VerdictRefused("entry", "Choose an inspection or visit that came after the finding");
        }
        if (!sources(finding).containsKey(decision.sourceId())) {
            throw new VerdictRefused("source", "Choose a source that this council’s inspections or visits cite");
        }
        FindingVerdict verdict = this.verdicts
                .findByFindingIdAndEntryId(finding.id(), decision.entryId())
                .map(there -> checked(there, version))
                .orElseGet(() -> new FindingVerdict(finding.id(), decision.entryId()));
        verdict.decide(decision.stillFound(), decision.text(), decision.sourceId(), by, this.clock.instant());
        this.verdicts.saveAndFlush(verdict);
        this.audit.record(
                by,
                "verdict-given",
                decision.stillFound().words() + ": " + decision.text(),
                finding.url(),
                councilId(finding));
    }

    /**
     * What an editor decided.
     *
     * @param entryId the inspection or visit that looked again
     * @param text why, in one or two sentences
     * @param sourceId where it is to be read
     */
    record Decision(long entryId, StillFound stillFound, String text, long sourceId) {}

    private static FindingVerdict checked(FindingVerdict there, @Nullable Integer version) {
        ChangedMeanwhile.check(version == null ? -1 : version, there.version());
        return there;
    }

    /** The inspections and visits of the same council that came later, by number, with their dates and headlines. */
    @Transactional(readOnly = true)
    Map<Long, String> laterEntries(Finding finding) {
        Map<Long, String> entries = new LinkedHashMap<>();
        this.jdbc.sql("""
                        select e.id, e.headline, e.date
                          from entry e join entry f on f.id = :entry and f.council_id = e.council_id
                         where e.kind in ('inspection', 'visit') and e.state = 'published'
                           and (e.sort_day, e.id) > (f.sort_day, f.id)
                         order by e.sort_day, e.id
                        """).param("entry", finding.inspected().id()).query(row -> {
            PartialDate date = PartialDate.parse(row.getString("date"));
            entries.put(row.getLong("id"), date.words() + ": " + row.getString("headline"));
        });
        return entries;
    }

    /** The sources that the council's inspections and visits cite, by number. */
    @Transactional(readOnly = true)
    Map<Long, String> sources(Finding finding) {
        Map<Long, String> sources = new LinkedHashMap<>();
        this.jdbc.sql("""
                        select distinct s.id, s.publication, s.title
                          from entry f
                          join entry e on e.council_id = f.council_id and e.kind in ('inspection', 'visit')
                               and e.state = 'published'
                          join entry_source c on c.entry_id = e.id
                          join source s on s.id = c.source_id
                         where f.id = :entry
                         order by s.publication, s.title, s.id
                        """).param("entry", finding.inspected().id()).query(row -> {
            sources.put(row.getLong("id"), row.getString("publication") + ": " + row.getString("title"));
        });
        return sources;
    }

    private long councilId(Finding finding) {
        return this.jdbc
                .sql("select council_id from finding where id = :id")
                .param("id", finding.id())
                .query(Long.class)
                .single();
    }
}
