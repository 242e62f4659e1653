package org.turnaround.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow;
import org.turnaround.record.PageFacts;
import org.turnaround.record.Timeline;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Rows;

/** Published interventions. Each list costs two statements, however long it is. */
@Service
@Transactional(readOnly = true)
public class Interventions implements PageFacts {

    private static final String SELECT = """
            select i.id, i.type, i.status = 'issued' as issued, i.ends, i.ends_first, i.ends_last, i.ends_why, i.end_not_found, i.reports_to,
                   i.quote, x.*
              from intervention i
              join entry e on e.id = i.id and e.state = 'published'
              join intervention_course x on x.id = i.id
            """;

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;

    Interventions(JdbcClient jdbc, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** All of a council's, the earliest first. */
    public List<InterventionRow> ofCouncil(long councilId) {
        return read(" where e.council_id = ? order by e.sort_day, e.id", councilId);
    }

    /** What of a council is known to be in force on a day, and what it means where nothing is. */
    public Today today(long councilId, LocalDate day, Coverage.Line coverage) {
        return new Today(ofCouncil(councilId), day, coverage);
    }

    /** A council's interventions as they stand on a day. */
    public record Today(List<InterventionRow> all, LocalDate day, Coverage.Line coverage) {

        public List<InterventionRow> inForce() {
            return this.all.stream().filter(one -> one.isInForceOn(this.day)).toList();
        }

        /** Those without an end that nothing newer shows. */
        public List<InterventionRow> notHeardOf() {
            return this.all.stream()
                    .filter(one -> one.on(this.day) == InterventionStanding.NOT_HEARD_OF)
                    .toList();
        }

        /** What is said where none is known to be in force. */
        public String none() {
            if (!this.coverage.isCollected()) {
                return this.coverage.absence();
            }
            if (!this.coverage.reaches(this.day)) {
                return "Not collected after " + this.coverage.until() + ": whether any is in force is not known.";
            }
            return notHeardOf().isEmpty()
                    ? "None is in force, as far as was looked for " + this.coverage.words() + "."
                    : "None is known to be in force; looked for " + this.coverage.words() + ".";
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.INTERVENTION;
    }

    /** An intervention and how it stands, in words. */
    public record InterventionToday(InterventionRow intervention, String standing) {}

    @Override
    public Optional<InterventionToday> of(long entryId) {
        LocalDate today = LocalDate.now(this.clock);
        return read(" where e.id = ?", entryId).stream()
                .findFirst()
                .map(one -> new InterventionToday(one, one.standsOn(today)));
    }

    private List<InterventionRow> read(String where, long id) {
        List<Facts> facts = Rows.of(Facts.class).list(this.jdbc, SELECT + where, id);
        Map<Long, EntryRow> entries = this.timeline
                .withIds(facts.stream().map(Facts::id).toList())
                .stream()
                .collect(Collectors.toMap(EntryRow::id, Function.identity()));
        return facts.stream()
                .flatMap(one -> Optional.ofNullable(entries.get(one.id())).map(one::of).stream())
                .toList();
    }

    /** A row of the intervention's own table. */
    private record Facts(
            long id,
            InterventionType type,
            boolean issued,
            @Nullable PartialDate ends,
            boolean endNotFound,
            @Nullable String reportsTo,
            @Nullable String quote,
            PartialDate lastKnown,
            InterventionRow.@Nullable Successor followedBy,
            @Nullable PartialDate removed) {

        InterventionRow of(EntryRow entry) {
            return new InterventionRow(
                    entry,
                    this.type,
                    this.issued,
                    this.ends,
                    this.endNotFound,
                    this.reportsTo,
                    this.quote,
                    this.lastKnown,
                    this.followedBy,
                    this.removed);
        }
    }
}
