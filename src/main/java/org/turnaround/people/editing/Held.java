package org.turnaround.people.editing;

import jakarta.persistence.MappedSuperclass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.PartialDate;

/** What somebody held for a time, and the sources that show it. */
@MappedSuperclass
abstract class Held<X extends Record & Held.Facts> extends Sourced<Held.Form<X>, X> {

    @Override
    protected final Form<X> form(X known, List<Long> shownBy) {
        return new Form<>(known, shownBy);
    }

    /** As it is entered. */
    record Form<X extends Record & Facts>(
            @Valid X facts, @Ref("source") @NotEmpty List<Long> sources) implements SourcedForm<X> {}

    /** By whom it was held, and when, as far as that is known. */
    interface Facts {

        /** The id of the person; null for what an organisation had. */
        @Nullable
        Long person();

        @Nullable
        PartialDate starts();

        @Nullable
        PartialDate ends();
    }
}
