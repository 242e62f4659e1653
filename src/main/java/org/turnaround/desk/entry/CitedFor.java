package org.turnaround.desk.entry;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;

/** A source that is cited for a part of an entry, and that entry. */
@Embeddable
public record CitedFor(long entryId, long sourceId) {

    public static List<CitedFor> of(long entry, List<Long> sources) {
        return sources.stream().map(source -> new CitedFor(entry, source)).toList();
    }

    public static List<Long> sources(Set<CitedFor> cited) {
        return cited.stream().map(CitedFor::sourceId).sorted().toList();
    }
}
