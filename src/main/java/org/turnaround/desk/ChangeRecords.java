package org.turnaround.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.desk.form.Shape;
import org.turnaround.desk.form.Words;
import org.turnaround.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The table of change records, which is only ever added to: the database refuses all else, but to hide one. */
@Component
class ChangeRecords {

    private static final String SELECT = """
            select r.id, r.thing, r.thing_id, r.number, r.verb, r.before, r.after, r.why, r.way, r.by_id, r.at,
                   r.audit_event_id as event, r.readable, r.hidden_why
              from change_record r
            """;

    private static final String INSERT = """
            insert into change_record (thing, thing_id, page, page_id, number, verb, before, after, why, way, by_id, at, readable,
                   key, audit_event_id)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?) returning id
            """;

    private final Sql sql;
    private final JsonMapper json;
    private final Audit audit;
    private final Words words;

    ChangeRecords(Sql sql, JsonMapper json, Audit audit, Words words) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
        this.words = words;
    }

    /**
     * A change that is being made.
     *
     * @param key made with the form, so that one that is sent twice counts once
     * @param why what the reader is told, or null
     */
    record Entered(
            Verb verb,
            Map<String, Object> before,
            Map<String, Object> after,
            boolean readable,
            @Nullable String key,
            @Nullable String why,
            Way way) {}

    /** With a line in the audit log. @param by null for the record files */
    <E extends Thing<F>, F extends Record> long add(
            Kind<E, F> kind, E thing, Entered entered, @Nullable Author by, Instant at) {
        String what = entered.verb().label() + ": " + this.words.one(kind.shape()) + " “" + kind.called(thing) + "”";
        String address = kind.desk() + "/" + thing.id();
        long event =
                this.audit.record(by, kind.code() + "-" + entered.verb().code(), what, address, kind.council(thing));
        return this.sql.single(
                Long.class,
                INSERT,
                kind.code(),
                thing.id(),
                kind.pageOf(thing).kind(),
                kind.pageOf(thing).id(),
                entered.verb() == Verb.DISCARDED ? thing.version() + 1 : thing.version(),
                entered.verb(),
                this.json.writeValueAsString(entered.before()),
                this.json.writeValueAsString(entered.after()),
                entered.why(),
                entered.way(),
                by == null ? null : by.id(),
                at,
                entered.readable(),
                entered.key(),
                event);
    }

    /** The changes of a thing behind a version, newest first. */
    List<ChangeRecord> after(Kind<?, ?> kind, long thing, int number) {
        return all("where thing = ? and thing_id = ? and number > ? order by number desc", kind.code(), thing, number)
                .stream()
                .map(record -> typed(record, kind))
                .toList();
    }

    Optional<ChangeRecord> withId(Kind<?, ?> kind, long id) {
        return one(kind, "where thing = ? and r.id = ?", kind.code(), id);
    }

    /** What this person did before with the same form. */
    Optional<ChangeRecord> withKey(Kind<?, ?> kind, Author by, String key) {
        return one(kind, "where thing = ? and by_id = ? and key = ?", kind.code(), by.id(), key);
    }

    /** The last thing of this kind that the same person entered since in the very same words. */
    Optional<ChangeRecord> inTheSameWords(Kind<?, ?> kind, Author by, Map<String, Object> words, Instant since) {
        return one(
                kind,
                "where thing = ? and by_id = ? and verb = 'made' and at > ? and after = cast(? as jsonb)"
                        + " order by r.id desc limit 1",
                kind.code(),
                by.id(),
                since,
                this.json.writeValueAsString(words));
    }

    private Optional<ChangeRecord> one(Kind<?, ?> kind, String where, Object... values) {
        return all(where, values).stream().findFirst().map(record -> typed(record, kind));
    }

    /** Of any kind; its values are not yet those of the form. */
    Optional<ChangeRecord> withId(long change) {
        return all("where r.id = ?", change).stream().findFirst();
    }

    /** Takes what a change says from the public's history: personal data that should never have been there. */
    boolean hide(long change, String why) {
        String hide = "update change_record set hidden_why = ? where id = ? and readable and hidden_why is null";
        return this.sql.change(hide, why, change) == 1;
    }

    /** Of any kinds; their values are not yet those of the forms. */
    List<ChangeRecord> all(String where, Object... values) {
        return this.sql.rows(ChangeRecord.class, SELECT + where, values);
    }

    /** With values as the form of its kind has them. */
    ChangeRecord typed(ChangeRecord record, Kind<?, ?> kind) {
        return record.with(typed(record.before(), kind.shape()), typed(record.after(), kind.shape()));
    }

    /** What a field of an earlier day held that the form has no more is left out. */
    private Map<String, Object> typed(Map<String, Object> stored, Shape<?> shape) {
        Map<String, Object> values = new LinkedHashMap<>(stored);
        values.keySet().removeIf(path -> !shape.fields().containsKey(Shape.general(path)));
        values.replaceAll((path, value) ->
                this.json.convertValue(value, this.json.getTypeFactory().constructType(shape.typeOf(path))));
        return values;
    }
}
