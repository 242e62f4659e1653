package org.turnaround.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.desk.Kind.PageOf;
import org.turnaround.record.EntryHistory;
import org.turnaround.record.EntryKind;

/** Reads the change records: for everybody what was changed in public, for the audit log all of it. */
@Service
@Transactional(readOnly = true)
public class History implements EntryHistory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final ChangeRecords records;
    private final Kinds kinds;
    private final Words words;

    History(JdbcClient jdbc, ChangeRecords records, Kinds kinds, Words words) {
        this.jdbc = jdbc;
        this.records = records;
        this.kinds = kinds;
        this.words = words;
    }

    /** One field, before and after, in words; empty for nothing. */
    public record Line(String label, String before, String after) {}

    /**
     * A change.
     *
     * @param about the kind of the part that was changed, where the page is another thing's; else empty
     * @param by a role: names are for those inside
     * @param why the reason that was given, or null
     */
    public record Shown(
            LocalDate on,
            Verb verb,
            String about,
            String by,
            Way way,
            @Nullable String why,
            List<Line> lines) {}

    /** What the public can read of the changes of a thing and its parts, newest first; of a part also that it came. */
    public List<Shown> of(String kind, long id) {
        return read("""
                 where (r.page = ? and r.page_id = ? or r.thing = ? and r.thing_id = ?) and r.readable and r.hidden_why is null
                   and (r.verb <> 'made' or (r.thing, r.thing_id) <> (r.page, r.page_id))
                   and (r.verb <> 'published' or exists (select from change_record w where w.thing = r.thing
                           and w.thing_id = r.thing_id and w.verb = 'withdrawn' and w.id < r.id))
                """, new PageOf(kind, id), kind, id, kind, id);
    }

    @Override
    public List<Shown> ofEntry(EntryKind kind, long id) {
        return this.kinds.all().stream()
                .filter(one -> one.isEntry()
                        && (one.code().equals(kind.code()) || one.code().startsWith(kind.code() + "-")))
                .flatMap(one -> of(one.code(), id).stream())
                .toList();
    }

    /** The change that an event of the audit log tells of. */
    public Optional<Shown> ofEvent(long event) {
        return Optional.ofNullable(ofEvents(List.of(event)).get(event));
    }

    /** The same of many, by event. */
    Map<Long, Shown> ofEvents(List<Long> events) {
        Map<Long, Shown> changes = new HashMap<>();
        read(" where r.audit_event_id = any (?)", true, null, (event, shown) -> changes.put(event, shown), (Object)
                events.toArray(Long[]::new));
        return changes;
    }

    private List<Shown> read(String where, PageOf page, Object... values) {
        List<Shown> changes = new ArrayList<>();
        read(where, false, page, (event, shown) -> changes.add(shown), values);
        return changes.stream()
                .filter(change ->
                        change.verb() != Verb.CHANGED || !change.lines().isEmpty())
                .toList();
    }

    private void read(
            String where, boolean inside, @Nullable PageOf page, BiConsumer<Long, Shown> reader, Object... values) {
        this.jdbc
                .sql("""
                        select r.id, r.thing, r.thing_id, r.number, r.verb, r.before::text, r.after::text, r.why, r.way, r.by_id,
                               r.at, r.readable, r.audit_event_id, a.name as by_name
                          from change_record r left join account a on a.id = r.by_id
                        """ + where + " order by r.id desc limit " + LONGEST)
                .params(values)
                .query(row -> {
                    Optional<Kind<?, ?>> kind = this.kinds.withCode(row.getString("thing"));
                    if (kind.isPresent()) {
                        ChangeRecord record = this.records.read(row, kind.get().shape());
                        reader.accept(
                                row.getLong("audit_event_id"),
                                shown(kind.get(), record, inside ? row.getString("by_name") : null, page));
                    }
                });
    }

    private Shown shown(Kind<?, ?> kind, ChangeRecord record, @Nullable String name, @Nullable PageOf page) {
        boolean isPart = page != null && !new PageOf(record.thing(), record.thingId()).equals(page);
        return new Shown(
                record.at().atZone(LONDON).toLocalDate(),
                record.verb(),
                isPart ? about(kind, record) : "",
                name != null ? name : record.by() == null ? "the record files" : kind.role(),
                record.way(),
                record.why(),
                lines(kind, record, page == null));
    }

    /** "an answer “Chloe Smith: Declined to answer”"; without its title where it is gone since. */
    private <E extends Thing<F>, F extends Record> String about(Kind<E, F> kind, ChangeRecord record) {
        Optional<F> form = record.verb() == Verb.DISCARDED
                ? Optional.of(kind.shape().form(record.before()))
                : kind.things().findById(record.thingId()).map(Thing::form);
        return this.words.one(kind)
                + form.map(there -> " “" + kind.title(there) + "”").orElse("");
    }

    private List<Line> lines(Kind<?, ?> kind, ChangeRecord record, boolean inside) {
        return record.paths().stream()
                .filter(path -> inside || !kind.shape().field(path).isAnnotationPresent(EditorsOnly.class))
                .map(path -> new Line(
                        this.words.labelWithLine(kind, path),
                        this.words.value(kind, path, record.before().get(path)),
                        this.words.value(kind, path, record.after().get(path))))
                .toList();
    }
}
