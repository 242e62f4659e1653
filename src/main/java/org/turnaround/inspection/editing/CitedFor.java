package org.turnaround.inspection.editing;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A source that is cited for a part of an entry, and that entry. */
@Embeddable
record CitedFor(long entryId, long sourceId) {

    static List<CitedFor> of(long entry, List<Long> sources) {
        return sources.stream().map(source -> new CitedFor(entry, source)).toList();
    }

    static List<Long> sources(Set<CitedFor> cited) {
        return cited.stream().map(CitedFor::sourceId).sorted().collect(Collectors.toList());
    }

    /** Leaves those that stay where they are. */
    static void replace(Set<CitedFor> there, List<CitedFor> next) {
        there.retainAll(next);
        there.addAll(next);
    }
}
