package org.turnaround.desk.entry;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** An entry of a kind that has facts of its own, which its form has as they are stored. */
@MappedSuperclass
public abstract class FactualEntry<F extends Record & EntryForm.WithFacts<X>, X extends Record> extends Entry<F> {

    @Embedded
    private X facts;

    protected final X facts() {
        return this.facts;
    }

    @Override
    protected void takeOwn(F form) {
        this.facts = form.facts();
    }
}
