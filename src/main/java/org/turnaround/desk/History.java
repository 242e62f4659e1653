package org.turnaround.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.AuditedChanges;
import org.turnaround.desk.Kind.PageOf;
import org.turnaround.desk.form.EditorsOnly;
import org.turnaround.desk.form.Names;
import org.turnaround.desk.form.Words;
import org.turnaround.record.EntryHistory;
import org.turnaround.record.EntryKind;

/** Reads the change records: for everybody what was changed in public, for the audit log all of it. */
@Service
@Transactional(readOnly = true)
public class History implements EntryHistory, AuditedChanges {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String NEWEST = " order by r.id desc limit 100";

    private final ChangeRecords records;
    private final Kinds kinds;
    private final Words words;

    History(ChangeRecords records, Kinds kinds, Words words) {
        this.records = records;
        this.kinds = kinds;
        this.words = words;
    }

    /**
     * A change.
     *
     * @param about the kind of the part that was changed, where the page is another thing's; else empty
     * @param by a role: names are for those inside
     * @param why the reason that was given, or null
     * @param hiddenWhy why its lines are not shown, or null
     * @param event the number of the line in the audit log
     */
    public record Change(
            LocalDate on,
            Verb verb,
            String about,
            String by,
            Way way,
            @Nullable String why,
            @Nullable String hiddenWhy,
            long event,
            List<Line> lines) {}

    /** What the public can read of the changes of a thing and its parts, newest first; of a part also that it came. */
    public List<Change> of(String kind, long id) {
        List<ChangeRecord> changes = this.records.all("""
                 where (r.page = ? and r.page_id = ? or r.thing = ? and r.thing_id = ?) and r.readable
                   and (r.verb <> 'made' or (r.thing, r.thing_id) <> (r.page, r.page_id))
                   and (r.verb <> 'published' or exists (select from change_record w where w.thing = r.thing
                           and w.thing_id = r.thing_id and w.verb = 'withdrawn' and w.id < r.id))
                """ + NEWEST, kind, id, kind, id);
        return shown(changes, new PageOf(kind, id)).values().stream()
                .filter(change ->
                        change.verb() != Verb.CHANGED || !change.lines().isEmpty() || change.hiddenWhy() != null)
                .toList();
    }

    @Override
    public List<Change> ofEntry(EntryKind kind, long id) {
        return of(this.kinds.withStates(kind.code()).code(), id);
    }

    @Override
    public Map<Long, AuditedChanges.Change> of(List<Long> events) {
        Map<Long, AuditedChanges.Change> changes = new LinkedHashMap<>();
        Object ids = events.toArray(Long[]::new);
        shown(this.records.all(" where r.audit_event_id = any (?)" + NEWEST, ids), null)
                .forEach((record, shown) -> changes.put(
                        record.event(),
                        new AuditedChanges.Change(
                                record.id(),
                                shown.way().label(),
                                shown.why(),
                                shown.lines(),
                                record.readable() && record.hiddenWhy() == null,
                                record.hiddenWhy())));
        return changes;
    }

    @Override
    public Map<String, String> kinds() {
        Map<String, String> events = new LinkedHashMap<>();
        this.kinds.all().forEach(kind -> {
            for (Verb verb : Verb.values()) {
                events.put(kind.code() + "-" + verb.code(), verb.label() + ": " + this.words.one(kind.shape()));
            }
        });
        return events;
    }

    /**
     * In words: each look-up is asked once for all that it is to name.
     *
     * @param page whose history it is, or null inside, where everything is shown
     */
    private Map<ChangeRecord, Change> shown(List<ChangeRecord> records, @Nullable PageOf page) {
        Map<ChangeRecord, Kind<?, ?>> known = new LinkedHashMap<>();
        records.forEach(record -> this.kinds
                .withCode(record.thing())
                .ifPresent(kind -> known.put(this.records.typed(record, kind), kind)));
        Names.Gathered names = new Names.Gathered();
        known.forEach((record, kind) -> lines(kind, record, page == null, names));
        names.ask();
        Map<ChangeRecord, Change> shown = new LinkedHashMap<>();
        known.forEach((record, kind) -> shown.put(record, shown(kind, record, page, names)));
        return shown;
    }

    private Change shown(Kind<?, ?> kind, ChangeRecord record, @Nullable PageOf page, Names names) {
        boolean isPart = page != null && !new PageOf(record.thing(), record.thingId()).equals(page);
        return new Change(
                record.at().atZone(LONDON).toLocalDate(),
                record.verb(),
                isPart ? about(kind, record) : "",
                record.byId() == null ? "the record files" : kind.role(),
                record.way(),
                record.why(),
                record.hiddenWhy(),
                record.event(),
                lines(kind, record, page == null, names));
    }

    /**
     * "an answer “Chloe Smith: Declined to answer”": by the title that it came or went with, which need not be looked up;
     * else by that of today. Without a title where it is gone since, or hidden.
     */
    private <E extends Thing<F>, F extends Record> String about(Kind<E, F> kind, ChangeRecord record) {
        boolean isGone = record.verb() == Verb.DISCARDED;
        Optional<F> form = record.hiddenWhy() == null && (isGone || record.verb() == Verb.MADE)
                ? Optional.of(kind.shape().form(isGone ? record.before() : record.after()))
                : isGone ? Optional.empty() : kind.there(record.thingId()).map(Thing::form);
        return this.words.one(kind.shape())
                + form.map(there -> " “" + kind.title(there) + "”").orElse("");
    }

    private List<Line> lines(Kind<?, ?> kind, ChangeRecord record, boolean inside, Names names) {
        List<Line> lines = new ArrayList<>();
        for (String path : inside || record.hiddenWhy() == null ? record.paths() : Set.<String>of()) {
            if (inside || !kind.shape().field(path).isAnnotationPresent(EditorsOnly.class)) {
                lines.add(new Line(
                        this.words.labelWithLine(kind.shape(), path, names),
                        this.words.value(kind.shape(), path, record.before().get(path), names),
                        this.words.value(kind.shape(), path, record.after().get(path), names)));
            }
        }
        return lines;
    }
}
