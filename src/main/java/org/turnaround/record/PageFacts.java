package org.turnaround.record;

import java.util.Optional;

/**
 * What a feature knows of an entry of its kind beyond what every entry has. Where a feature offers it, the entry's page
 * shows it through {@code record/page/<kind>.html}, whose fragment {@code facts} finds it in the model as {@code facts}.
 */
public interface PageFacts {

    EntryKind kind();

    /** Nothing where the kind's own table has no row for the entry. */
    Optional<?> of(long entryId);
}
