package org.turnaround.inspection.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.shared.PartialDate;

/** The form of an inspection or a visit, in which what it found is entered as well: line by line, or pasted as a list. */
interface InspectedForm<F> extends EntryForm {

    /** How long a list of findings can be that is pasted at once, in characters. */
    int PASTED = 20_000;

    List<FoundLine> found();

    @Nullable
    String pasted();

    /** When it stands on timelines, where nobody says otherwise. */
    @Nullable
    PartialDate happened();

    F with(List<FoundLine> found, @Nullable String pasted);
}
