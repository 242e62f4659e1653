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

    /** With the next removal from intervention of the same council, which ends whatever began before it. */
    private static final String SELECT = """
            select i.id, i.type, i.status = 'issued' as issued, i.ends, i.ends_first, i.ends_last, i.ends_why, i.end_not_found, i.reports_to,
                   i.quote, r.date as removed, r.date_first as removed_first, r.date_last as removed_last,
                   r.date_why as removed_why
              from intervention i
              join entry e on e.id = i.id and e.state = 'published'
              left join lateral (
                   select o.date, o.date_first, o.date_last, o.date_why
                     from entry o join intervention x on x.id = o.id and x.type = 'removed-from-intervention'
                    where o.council_id = e.council_id and o.state = 'published' and o.sort_day > e.sort_day
                    order by o.sort_day, o.id limit 1) r on true
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
        return read(" where e.council_id = :id order by e.sort_day, e.id", councilId);
    }

    /**
     * What was in force in a council on a day, and what had begun and has an end that nobody found: ask each for its
     * {@link InterventionRow#on standing} and say which. The earliest first.
     */
    public List<InterventionRow> inForce(long councilId, LocalDate day) {
        return ofCouncil(councilId).stream()
                .filter(intervention -> intervention.mayBeInForceOn(day))
                .toList();
    }

    @Override
    public EntryKind kind() {
        return EntryKind.INTERVENTION;
    }

    /** An intervention and how it stands. */
    public record InterventionToday(InterventionRow intervention, InterventionStanding standing) {}

    @Override
    public Optional<InterventionToday> of(long entryId) {
        LocalDate today = LocalDate.now(this.clock);
        return read(" where e.id = :id", entryId).stream()
                .findFirst()
                .map(one -> new InterventionToday(one, one.on(today)));
    }

    private List<InterventionRow> read(String where, long id) {
        List<Facts> facts = this.jdbc
                .sql(SELECT + where)
                .param("id", id)
                .query(Rows.of(Facts.class))
                .list();
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
                    this.removed);
        }
    }
}
