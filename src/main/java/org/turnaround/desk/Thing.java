package org.turnaround.desk;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;

/**
 * What the desk keeps: anything that a person can make or change. It gives its facts as the form that it is changed by,
 * and takes them from one. Every change counts the version up, and the change record of that change has its number.
 */
@MappedSuperclass
public abstract class Thing<F extends Record> {

    @Id
    @Numbered
    private @Nullable Long id;

    /** Below 0 until it is stored for the first time, whether or not it has its number already. */
    @Version
    private int version = -1;

    /** Its facts as they are now. */
    protected abstract F form();

    /**
     * Takes over what the form says, which has been checked.
     *
     * @param by null for the record files
     */
    protected abstract void take(F form, @Nullable Author by, Instant now);

    /** Takes over what is to be there; what stays, stays where it is. */
    protected static <T> void replace(Collection<T> there, Collection<? extends T> next) {
        there.retainAll(next);
        next.stream().filter(one -> !there.contains(one)).forEach(there::add);
    }

    public final long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    /** It is stored, or has its number already. */
    public final boolean isNumbered() {
        return this.id != null;
    }

    /** Gives something new the number that it has had wherever the record was loaded. */
    final void number(long given) {
        this.id = given;
    }

    public final int version() {
        return this.version;
    }

    /** Who can see it; what has no state of its own is public as long as something public names it. */
    protected State state() {
        return State.PUBLISHED;
    }

    /** The id of the council that it concerns, or null: for the audit log. */
    protected @Nullable Long council() {
        return null;
    }
}
