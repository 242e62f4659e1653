package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;

/** Facts of one record with the sources that show them; each kind says in which table its sources stand. */
@MappedSuperclass
abstract class Sourced<F extends Record & Sourced.SourcedForm<X>, X extends Record> extends Thing<F> {

    @Embedded
    private X facts;

    @ElementCollection
    @Column(name = "source_id")
    private Set<Long> sources = new LinkedHashSet<>();

    /** What such a form has. */
    interface SourcedForm<X> {

        X facts();

        /** The ids of its sources. */
        List<Long> sources();
    }

    /** The form that says these. */
    protected abstract F form(X known, List<Long> shownBy);

    @Override
    protected final F form() {
        return form(this.facts, this.sources.stream().sorted().toList());
    }

    @Override
    protected final void take(F form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        replace(this.sources, form.sources());
    }

    protected final X facts() {
        return this.facts;
    }
}
