package org.turnaround.people.editing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;
import org.turnaround.shared.PartialDate;

/** What somebody held, at the desk: a part of the person's page, where a wrong one leaves what it said in the history. */
abstract class HeldKind<E extends Thing<F>, F extends Record & HeldKind.HeldForm<?>> extends Kind<E, F> {

    /** What somebody held for a time, and the sources that show it. */
    interface HeldForm<X> extends Sourced.SourcedForm<X> {

        /** By whom it was held, and when, as far as that is known. */
        interface Held {

            /** The id of the person; null for what an organisation had. */
            @Nullable
            Long person();

            @Nullable
            PartialDate starts();

            @Nullable
            PartialDate ends();
        }
    }

    private final String table;

    HeldKind(String code, Class<E> type, Class<F> form, String list, String table, Shelf shelf) {
        super(code, type, form, list, shelf);
        this.table = table;
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf("person", person(thing));
    }

    /** The person whose it is, as it is stored. */
    private static long person(Thing<?> thing) {
        return Objects.requireNonNull(((HeldForm.Held) ((Sourced<?, ?>) thing).facts()).person());
    }

    @Override
    protected @Nullable String address(E thing) {
        return "/people/" + ask(String.class, "select slug from person where id = ?", person(thing));
    }

    @Override
    protected boolean isPublic(E thing) {
        return shelf().holds("select person_is_public(?)", person(thing));
    }

    @Override
    protected void rule(F form, long id, Faults faults) {
        HeldForm.Held held = (HeldForm.Held) form.facts();
        if (id != 0 && held.person() != null) {
            String owned = "select exists (select from " + this.table + " where id = ? and person_id = ?)";
            faults.require(
                    shelf().holds(owned, id, held.person()),
                    "facts.person",
                    "It stays with whoever held it: throw this one away and enter another");
        }
    }

    /** What somebody held is part of what is said of them. */
    @Override
    protected void written(E thing, Verb verb) {
        shelf().follow("update person set version = version + 1 where id = ?", person(thing));
    }

    final String name(Long person) {
        return ask(String.class, "select name from person where id = ?", person);
    }

    final <T> T ask(Class<T> type, String sql, Object... ids) {
        return shelf().one(type, sql, ids).orElseThrow();
    }
}
