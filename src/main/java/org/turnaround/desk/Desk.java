package org.turnaround.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.validation.Errors;
import org.turnaround.account.Author;
import org.turnaround.desk.ChangeRecords.Entered;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.Words;
import org.turnaround.shared.NotFound;

/**
 * Makes and changes the things of the record, publishes, withdraws and discards them, and takes changes back: the one door
 * through which they are written. Every change is checked, merged with what others changed meanwhile, and leaves one
 * {@link ChangeRecord} and one line in the audit log, in its own transaction.
 */
@Service
@Transactional
public class Desk {

    private static final Duration A_MOMENT = Duration.ofMinutes(10);
    private static final int LONGEST_WHY = 1000;
    private static final String TAKEN_BACK = "Taken back: ";
    private static final String TOO_LONG = "The reason must have 1,000 characters or fewer";

    private final ChangeRecords records;
    private final FormCheck check;
    private final Words words;
    private final Clock clock;

    Desk(ChangeRecords records, FormCheck check, Words words, Clock clock) {
        this.records = records;
        this.check = check;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Saves a form: something new, or a change of what is there.
     *
     * @throws org.turnaround.account.NotPermitted when this person may not
     */
    public <E extends Thing<F>, F extends Record> Result<F> save(Author by, Kind<E, F> kind, Submission<F> typed) {
        Result<F> result = typed.id() == 0 ? make(by, kind, typed) : change(by, kind, typed);
        if (!(result instanceof Result.Saved<F>)) { // nor does a source stay that the form brought with it
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return result;
    }

    /** A form with what its page does not ask. */
    @Transactional(readOnly = true)
    public <E extends Thing<F>, F extends Record> F completed(Kind<E, F> kind, F form, long id) {
        return kind.completed(form, id == 0 ? null : kind.there(id).orElse(null));
    }

    /**
     * Leaves the change record and the line in the audit log of a thing that another feature has made with a verb of its
     * own, in the transaction of that.
     *
     * @return the id of the change record
     */
    public <E extends Thing<F>, F extends Record> long told(Author by, Kind<E, F> kind, E thing, Way way) {
        Map<String, Object> values = kind.shape().values(thing.form());
        return record(by, kind, thing, new Entered(Verb.MADE, Map.of(), values, kind.isPublic(thing), null, null, way));
    }

    private <E extends Thing<F>, F extends Record> Result<F> make(Author by, Kind<E, F> kind, Submission<F> typed) {
        Submission<F> sent = typed.with(kind.completed(typed.form(), null));
        kind.permit(by, sent.form());
        Errors errors = this.check.of(kind, sent.form(), 0);
        Optional<ChangeRecord> before = before(by, kind, sent.key());
        if (before.isPresent()) {
            return again(by, kind, sent, before.get(), kind.shape().values(sent.form()));
        }
        if (errors.hasErrors()) {
            return new Result.Wrong<>(sent.form(), errors);
        }
        F settled = kind.settled(sent.form());
        Map<String, Object> mine = kind.shape().values(settled);
        Map<String, String> alike = sent.confirmed() ? Map.of() : alike(by, kind, settled, mine);
        if (!alike.isEmpty()) {
            return new Result.Asked<>(sent.form(), alike);
        }
        E thing = kind.fresh();
        thing.take(settled, by, this.clock.instant());
        kind.complete(thing);
        kind.shelf().save(thing);
        boolean isPublic = kind.isPublic(thing);
        long change = record(by, kind, thing, entered(Verb.MADE, Map.of(), mine, isPublic, sent));
        kind.along(thing, sent.form(), by);
        return new Result.Saved<>(thing.id(), change, Set.of());
    }

    /** The same form once more: sent twice, or brought back by the Back button and changed. */
    private <E extends Thing<F>, F extends Record> Result<F> again(
            Author by, Kind<E, F> kind, Submission<F> sent, ChangeRecord made, Map<String, Object> mine) {
        if (made.after().equals(mine)) {
            return new Result.Saved<>(made.thingId(), made.id(), Set.of());
        }
        return save(
                by,
                kind,
                new Submission<>(made.thingId(), made.number(), null, sent.form(), sent.way(), sent.why(), true));
    }

    /** Of two copies of one form that arrive at once, the second waits for the first. */
    private Optional<ChangeRecord> before(Author by, Kind<?, ?> kind, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        kind.shelf().takeTurn(by.id() + " " + key);
        return this.records.withKey(kind, by, key);
    }

    /** What looks like something new, by address: nothing while it is wrong, or when its form is sent once more. */
    <E extends Thing<F>, F extends Record> Map<String, String> alike(Author by, Kind<E, F> kind, F form, String key) {
        boolean sentBefore = before(by, kind, key).isPresent();
        return sentBefore || this.check.of(kind, form, 0).hasErrors()
                ? Map.of()
                : alike(by, kind, form, kind.shape().values(form));
    }

    private <F extends Record> Map<String, String> alike(Author by, Kind<?, F> kind, F form, Map<String, Object> mine) {
        Map<String, String> alike = new LinkedHashMap<>(kind.alike(form, 0));
        this.records
                .inTheSameWords(kind, by, mine, this.clock.instant().minus(A_MOMENT))
                .ifPresent(same -> alike.put(
                        kind.desk() + "/" + same.thingId(),
                        "You entered the very same a moment ago: " + kind.title(form)));
        return alike;
    }

    private <E extends Thing<F>, F extends Record> Result<F> change(Author by, Kind<E, F> kind, Submission<F> typed) {
        kind.shelf().takeTurn(kind.code(), typed.id());
        Optional<E> found = kind.there(typed.id());
        if (found.isEmpty()) {
            return new Result.Gone<>(typed.form());
        }
        E thing = found.get();
        kind.permit(by, thing);
        Submission<F> sent = typed.with(kind.completed(typed.form(), thing));
        Errors errors = this.check.of(kind, sent.form(), sent.id());
        Map<String, Object> there = kind.shape().values(thing.form());
        Merge merge = Merge.of(
                back(there, this.records.after(kind, sent.id(), sent.base())),
                there,
                kind.shape().values(sent.form()));
        F merged = kind.shape().form(merge.values());
        if (!merge.clashes().isEmpty()) {
            return new Result.Clash<>(
                    merged, Faults.none(kind.shape(), merged), there, thing.version(), merge.clashes());
        }
        if (errors.hasErrors()) {
            return new Result.Wrong<>(sent.form(), errors);
        }
        return keep(by, kind, thing, there, merged, merge, sent);
    }

    private <E extends Thing<F>, F extends Record> Result<F> keep(
            Author by, Kind<E, F> kind, E thing, Map<String, Object> there, F merged, Merge merge, Submission<F> sent) {
        F settled = kind.settled(merged);
        Map<String, Object> then = kind.shape().values(settled);
        if (then.equals(there)) {
            kind.along(thing, merged, by);
            return new Result.Saved<>(thing.id(), 0, merge.theirs());
        }
        if (thing.state() == State.WITHDRAWN) {
            throw new Refused("It is withdrawn: publish it again before changing it");
        }
        Errors together = this.check.of(kind, merged, thing.id());
        boolean isPublic = kind.isPublic(thing);
        if (isPublic && isBlank(sent.why())) {
            together.reject("why", "Say why it is changed: it is public, and the reader is shown the reason");
        }
        if (isTooLong(sent.why())) {
            together.reject("why", TOO_LONG);
        }
        if (together.hasErrors()) {
            return merge.theirs().isEmpty()
                    ? new Result.Wrong<>(merged, together)
                    : new Result.Clash<>(merged, together, there, thing.version(), Set.of());
        }
        List<String> stood = isPublic ? kind.obstacles(thing) : List.of();
        thing.take(settled, by, this.clock.instant());
        kind.complete(thing);
        kind.shelf().save(thing);
        requirePublishable(kind, thing, stood);
        long change = record(by, kind, thing, changed(there, then, isPublic, sent));
        kind.along(thing, merged, by);
        return new Result.Saved<>(thing.id(), change, merge.theirs());
    }

    private static Entered changed(
            Map<String, Object> there, Map<String, Object> then, boolean readable, Submission<?> sent) {
        return entered(Verb.CHANGED, only(there, then), only(then, there), readable, sent);
    }

    private static Entered entered(
            Verb verb, Map<String, Object> before, Map<String, Object> after, boolean readable, Submission<?> sent) {
        String key = verb == Verb.MADE ? sent.key() : null; // a change that comes twice finds nothing to change
        return new Entered(verb, before, after, readable, key, kept(sent.why()), sent.way());
    }

    /** The values that the other one does not have so. */
    static Map<String, Object> only(Map<String, Object> values, Map<String, Object> other) {
        Map<String, Object> only = new LinkedHashMap<>(values);
        only.entrySet().removeIf(value -> value.getValue().equals(other.get(value.getKey())));
        return only;
    }

    /** The values as they were before these changes, newest first. */
    private static Map<String, Object> back(Map<String, Object> there, List<ChangeRecord> changes) {
        Map<String, Object> values = new LinkedHashMap<>(there);
        changes.forEach(change -> {
            change.paths().forEach(values::remove);
            values.putAll(change.before());
        });
        return values;
    }

    /** @throws Refused with all that keeps it from being public */
    public <E extends Thing<F>, F extends Record> void publish(Author by, Kind<E, F> kind, long id, int seen) {
        E thing = seen(by, kind, id, seen);
        refuse(kind.obstacles(thing));
        withState(thing).publish();
        kind.shelf().save(thing);
        record(by, kind, thing, move(Verb.PUBLISHED, null));
    }

    /** @param why shown to the public at its address */
    public <E extends Thing<F>, F extends Record> void withdraw(
            Author by, Kind<E, F> kind, long id, int seen, String why) {
        if (why.isBlank()) {
            throw new Refused("Enter why it is withdrawn: the public will read it");
        }
        if (isTooLong(why)) {
            throw new Refused(TOO_LONG);
        }
        E thing = seen(by, kind, id, seen);
        String kept = Objects.requireNonNull(kept(why));
        withState(thing).withdraw(kept);
        kind.shelf().save(thing);
        record(by, kind, thing, move(Verb.WITHDRAWN, kept));
    }

    /**
     * Throws away what was never published and nothing names: a draft, or what was entered by mistake.
     *
     * @param why needed where the public has read it, on the page of something else
     */
    public <E extends Thing<F>, F extends Record> void discard(
            Author by, Kind<E, F> kind, long id, int seen, String why) {
        E thing = seen(by, kind, id, seen);
        if (!kind.isDiscardable(thing)) {
            throw new Refused("It has been public, so it can only be withdrawn");
        }
        List<String> named = kind.dependants(id);
        if (!named.isEmpty()) {
            throw new Refused("It is named by " + String.join(", ", named) + ": change that first");
        }
        boolean isPublic = kind.isPublic(thing);
        if (isPublic && why.isBlank()) {
            throw new Refused("Enter why it is thrown away: the public has read it, and is shown the reason");
        }
        if (isTooLong(why)) {
            throw new Refused(TOO_LONG);
        }
        Map<String, Object> values = kind.shape().values(thing.form());
        Entered entered = new Entered(Verb.DISCARDED, values, Map.of(), isPublic, null, kept(why), Way.BROWSER);
        try {
            record(by, kind, thing, entered);
            kind.shelf().delete(thing);
        } catch (DataIntegrityViolationException ex) {
            throw new Refused("Something else on the record names it: change that first");
        }
    }

    /**
     * Takes one change back; what was changed since in other fields stays.
     *
     * @return a clash where the same fields were changed since
     * @throws NotFound when there is no such change
     * @throws Refused when it is none of a field: what was published is withdrawn instead
     */
    public <E extends Thing<F>, F extends Record> Result<F> undo(Author by, Kind<E, F> kind, long change) {
        ChangeRecord record =
                this.records.withId(kind, change).orElseThrow(() -> new NotFound("a change with the number " + change));
        if (record.verb() != Verb.CHANGED) {
            throw new Refused("Only a change can be undone: withdraw or discard the rest");
        }
        kind.shelf().takeTurn(kind.code(), record.thingId());
        E thing = found(kind, record.thingId());
        Map<String, Object> after =
                back(kind.shape().values(thing.form()), this.records.after(kind, record.thingId(), record.number()));
        F before = kind.shape().form(back(after, List.of(record)));
        return save(
                by,
                kind,
                new Submission<>(record.thingId(), record.number(), null, before, Way.BROWSER, undoing(record), true));
    }

    private static String undoing(ChangeRecord record) {
        String why = Objects.requireNonNullElse(record.why(), "the change before");
        String undoing = TAKEN_BACK + (why.startsWith(TAKEN_BACK) ? why.substring(TAKEN_BACK.length()) : why);
        return undoing.substring(0, Math.min(undoing.length(), LONGEST_WHY));
    }

    /** As it stands, for its form: all that the form takes is read now, for later is no transaction. */
    @Transactional(readOnly = true)
    public <E extends Thing<F>, F extends Record> E found(Kind<E, F> kind, long id) {
        E thing =
                kind.there(id).orElseThrow(() -> new NotFound(this.words.one(kind.shape()) + " with the number " + id));
        thing.form(); // reads what hangs on it, while that can be read
        return thing;
    }

    /** What keeps it from being public. */
    @Transactional(readOnly = true)
    public <E extends Thing<F>, F extends Record> List<String> obstacles(Kind<E, F> kind, long id) {
        return kind.obstacles(found(kind, id));
    }

    private <E extends Thing<F>, F extends Record> E seen(Author by, Kind<E, F> kind, long id, int seen) {
        kind.shelf().takeTurn(kind.code(), id);
        E thing = found(kind, id);
        kind.permit(by, thing);
        if (thing.version() != seen) {
            throw new Refused("Somebody has changed it since your page was shown: look at it again first");
        }
        return thing;
    }

    /** @param stood what stood in the way already when it became public, and does not keep it from being changed */
    private static <E extends Thing<F>, F extends Record> void requirePublishable(
            Kind<E, F> kind, E thing, List<String> stood) {
        List<String> obstacles = new ArrayList<>(kind.isPublic(thing) ? kind.obstacles(thing) : List.of());
        obstacles.removeAll(stood);
        refuse(obstacles);
    }

    private static void refuse(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new Refused(String.join(" ", obstacles));
        }
    }

    /** @throws NotFound when it is public by what names it, and has no state of its own */
    private static PublishedThing<?> withState(Thing<?> thing) {
        if (thing instanceof PublishedThing<?> published) {
            return published;
        }
        throw new NotFound("a thing that is published or withdrawn at this address");
    }

    private static Entered move(Verb verb, @Nullable String why) {
        return new Entered(verb, Map.of(), Map.of(), true, null, why, Way.BROWSER);
    }

    private <E extends Thing<F>, F extends Record> long record(Author by, Kind<E, F> kind, E thing, Entered entered) {
        long change = this.records.add(kind, thing, entered, by, this.clock.instant());
        kind.written(thing, entered.verb(), by);
        return change;
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }

    private static boolean isTooLong(@Nullable String why) {
        return Objects.requireNonNullElse(kept(why), "").length() > LONGEST_WHY;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
