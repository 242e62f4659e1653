package org.turnaround.desk;

import java.util.List;

/** Finds drafts that resemble something on the record, undecided; a feature brings it as a bean. */
public interface Resemblances {

    /**
     * A draft that resembles something on the record, and nobody has said yet whether it is the same.
     *
     * @param url where an editor says so
     */
    record Resemblance(String url, String headline, String otherHeadline) {}

    /** At most some dozens. */
    List<Resemblance> ofDrafts();
}
