package org.turnaround.record;

import java.util.List;

/** What became of an entry since it was published; the page of the entry shows it through {@code desk/history}. */
public interface EntryHistory {

    /** Newest first. */
    List<?> ofEntry(EntryKind kind, long id);
}
