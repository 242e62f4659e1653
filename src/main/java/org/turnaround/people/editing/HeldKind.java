package org.turnaround.people.editing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.desk.Faults;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Thing;
import org.turnaround.desk.ThingRepository;
import org.turnaround.desk.Verb;
import org.turnaround.people.editing.HeldForm.Held;

/** What somebody held, at the desk: a part of the person's page, where a wrong one leaves what it said in the history. */
abstract class HeldKind<E extends Thing<F>, F extends Record & HeldForm> extends Kind<E, F> {

    private final JdbcClient jdbc;
    private final String table;

    HeldKind(String code, Class<F> form, ThingRepository<E> things, String table, JdbcClient jdbc) {
        super(code, form, things);
        this.table = table;
        this.jdbc = jdbc;
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf("person", person(thing));
    }

    /** The person whose it is, as it is stored. */
    abstract long person(Thing<?> thing);

    @Override
    protected String address(E thing) {
        return "/people/" + ask("select slug from person where id = ?", person(thing), String.class);
    }

    @Override
    protected boolean isPublic(E thing) {
        return ask("select person_is_public(?)", person(thing), Boolean.class);
    }

    @Override
    protected void rule(F form, long id, Faults faults) {
        Held held = form.facts();
        if (held.starts() != null && held.ends() != null) {
            faults.require(
                    !held.ends().last().isBefore(held.starts().first()),
                    "facts.ends",
                    "It cannot end before it begins");
        }
        if (id != 0 && held.person() != null) {
            String owned = "select count(*) from " + this.table + " where id = ? and person_id = " + held.person();
            faults.require(
                    ask(owned, id, Integer.class) == 1,
                    "facts.person",
                    "It stays with whoever held it: throw this one away and enter another");
        }
    }

    /** The record files leave alone whom an editor has changed, and so what hangs on them. */
    @Override
    protected void written(E thing, Verb verb) {
        this.jdbc
                .sql("update person set version = version + 1, edited_at = now() where id = ?")
                .param(person(thing))
                .update();
    }

    final <T> T ask(String sql, long id, Class<T> type) {
        return this.jdbc.sql(sql).param(id).query(type).single();
    }
}
