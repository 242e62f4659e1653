package org.turnaround.people.editing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;

/** What somebody held, at the desk: a part of the person's page, where a wrong one leaves what it said in the history. */
abstract class HeldKind<E extends Held<X>, X extends Record & Held.Facts> extends Kind<E, Held.Form<X>> {

    private final String table;

    HeldKind(String code, Class<E> type, String list, String table, Shelf shelf) {
        super(code, type, list, shelf);
        this.table = table;
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf(
                "person", Objects.requireNonNull(((Held<?>) thing).facts().person()));
    }

    @Override
    protected @Nullable String address(E thing) {
        return shelf().one(
                        String.class,
                        "select '/people/' || slug from person where id = ?",
                        thing.facts().person())
                .orElse(null);
    }

    @Override
    protected boolean isPublic(E thing) {
        Long person = thing.facts().person();
        return person != null && shelf().holds("select person_is_public(?)", person);
    }

    @Override
    protected void rule(Held.Form<X> form, long id, Faults faults) {
        Long person = form.facts().person();
        if (id != 0 && person != null) {
            String owned = "select exists (select from " + this.table + " where id = ? and person_id = ?)";
            faults.require(
                    shelf().holds(owned, id, person),
                    "facts.person",
                    "It stays with whoever held it: throw this one away and enter another");
        }
    }

    /** What somebody held is part of what is said of them. */
    @Override
    protected void written(E thing, Verb verb) {
        shelf().change(
                        "update person set version = version + 1 where id = ?",
                        thing.facts().person());
    }

    final String name(Long person) {
        return ask(String.class, "select name from person where id = ?", person);
    }

    final <T> T ask(Class<T> type, String sql, Object... ids) {
        return shelf().one(type, sql, ids).orElseThrow();
    }
}
