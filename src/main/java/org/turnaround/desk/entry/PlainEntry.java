package org.turnaround.desk.entry;

import jakarta.persistence.MappedSuperclass;

/** An entry of a kind that has nothing but facts of its own. */
@MappedSuperclass
public abstract class PlainEntry<X extends Record> extends FactualEntry<PlainForm<X>, X> {

    @Override
    protected final PlainForm<X> form() {
        return new PlainForm<>(entry(), facts(), parties(), topics(), sources());
    }
}
