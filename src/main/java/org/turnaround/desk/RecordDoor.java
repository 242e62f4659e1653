package org.turnaround.desk;

import jakarta.persistence.EntityManager;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.turnaround.desk.ChangeRecords.Entered;
import org.turnaround.desk.form.Words;

/**
 * The door for the record files: many things at once, in the caller's transaction, with the same forms and the same checks
 * as for everybody else. What is first loaded leaves no change record: it is the beginning. What the files change later
 * does, unless a person changed it in the meantime.
 */
@Component
public class RecordDoor {

    private static final int BATCH = 100;

    private final Kinds kinds;
    private final FormCheck check;
    private final ChangeRecords records;
    private final Words words;
    private final EntityManager entities;
    private final Clock clock;

    RecordDoor(Kinds kinds, FormCheck check, ChangeRecords records, Words words, EntityManager entities, Clock clock) {
        this.kinds = kinds;
        this.check = check;
        this.records = records;
        this.words = words;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A thing as the files tell of it.
     *
     * @param values by the path of their field, as in {@code facts.what}; a list of lines gives the keys of its lines, any
     *     that differ, and their values as in {@code sources{0}.wording}
     */
    public record Told(long id, Map<String, Object> values) {}

    /** Something wrong with a field, as a sentence. */
    public record Wrong(String path, String sentence) {}

    /** The fields of a kind's form by path, those of lines without their key. */
    public Map<String, RecordComponent> fields(String kind) {
        return this.kinds.of(kind).shape().fields();
    }

    /** Adds something that everybody can read at once, unless something is wrong with it. */
    public List<Wrong> add(String code, Told told, Instant at) {
        var kind = this.kinds.of(code);
        Record form = kind.completed(kind.shape().form(told.values()), null);
        Errors errors = this.check.ofReferring(kind, form, 0);
        if (!errors.hasErrors()) {
            Thing<Record> thing = kind.fresh();
            thing.number(told.id());
            take(kind, thing, form, at);
            if (thing instanceof PublishedThing<?> draft && thing.state() == State.DRAFT) {
                draft.publish();
            }
            this.entities.persist(thing);
        }
        return wrong(errors);
    }

    /** Whether a person has changed it since, or taken it away: then the files leave it alone. */
    public boolean isKept(String kind, long id) {
        var of = this.kinds.of(kind);
        of.shelf().takeTurn(kind, id);
        return of.there(id).isEmpty()
                || of.isOvertaken(id)
                || this.records.after(of, id, 0).stream()
                        .findFirst()
                        .filter(last -> last.way() != Way.RECORD_FILES)
                        .isPresent();
    }

    /** Changes something that is there, unless something is wrong with it. */
    public List<Wrong> change(String code, Told told, Instant at) {
        var kind = this.kinds.of(code);
        Thing<Record> thing = kind.there(told.id()).orElseThrow();
        Record form = kind.completed(kind.shape().form(told.values()), null);
        Errors errors = this.check.ofReferring(kind, form, told.id());
        Map<String, Object> there = kind.shape().values(thing.form());
        Map<String, Object> then = kind.shape().values(form);
        if (!errors.hasErrors() && !there.equals(then)) {
            take(kind, thing, form, at);
            kind.shelf().save(thing);
            Entered entered = new Entered(
                    Verb.CHANGED,
                    Desk.only(there, then),
                    Desk.only(then, there),
                    kind.isPublic(thing),
                    null,
                    null,
                    Way.RECORD_FILES);
            this.records.add(kind, thing, entered, null, at);
            kind.written(thing, Verb.CHANGED);
        }
        return wrong(errors);
    }

    private void take(Kind<Thing<Record>, Record> kind, Thing<Record> thing, Record form, Instant at) {
        thing.take(form, null, at);
        kind.complete(thing);
    }

    /**
     * From now on things are written many at a time.
     *
     * @return the time of all of them: what is loaded together is equally new, whatever the order
     */
    public Instant open() {
        this.entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        return this.clock.instant();
    }

    /** Sends what was added to the database, so that what comes next can be checked against it. */
    public void flush() {
        this.entities.flush();
        this.entities.clear();
    }

    /** To be called when these are in the database. */
    public void loaded(String kind, List<Long> added) {
        this.kinds.of(kind).loaded(added);
    }

    private List<Wrong> wrong(Errors errors) {
        return errors.getAllErrors().stream()
                .map(error ->
                        new Wrong(error instanceof FieldError field ? field.getField() : "", this.words.fault(error)))
                .toList();
    }
}
