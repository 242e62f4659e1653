package org.turnaround.record.editing;

import java.util.List;

/** Finds drafts that resemble something on the record, undecided; a feature brings it as a bean. */
public interface Resemblances {

    /** At most some dozens. */
    List<Resemblance> ofDrafts();
}
