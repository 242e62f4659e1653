package org.turnaround.people.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** What somebody held for a time, and the sources that show it. */
interface HeldForm {

    Held facts();

    /** The ids of its sources. */
    List<Long> sources();

    /** By whom it was held, and when, as far as that is known. */
    interface Held {

        /** The id of the person. */
        Long person();

        @Nullable
        PartialDate starts();

        @Nullable
        PartialDate ends();
    }
}
