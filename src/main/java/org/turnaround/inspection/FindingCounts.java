package org.turnaround.inspection;

import java.util.List;
import java.util.Map;
import org.turnaround.shared.Options;

/**
 * What a council's findings come to, and what its list of findings can be narrowed by.
 *
 * @param topics the topics that are there, by slug, with their names
 * @param practices the practice topics, likewise
 */
public record FindingCounts(List<OfKind> kinds, Map<String, String> topics, Map<String, String> practices) {

    /** How many there are of a kind, and how many of them ask for action that no action in the record answers. */
    public record OfKind(FindingKind kind, int findings, int unanswered) {}

    /** With those that ask for nothing. */
    public int all() {
        return this.kinds.stream().mapToInt(OfKind::findings).sum();
    }

    /** All that ask for something to be done. */
    public int askingForAction() {
        return this.kinds.stream()
                .filter(one -> one.kind().asksForAction())
                .mapToInt(OfKind::findings)
                .sum();
    }

    public int unanswered() {
        return this.kinds.stream().mapToInt(OfKind::unanswered).sum();
    }

    /** The kinds by code, in words with their numbers. */
    public Map<String, String> kindOptions() {
        return Options.of(
                this.kinds, one -> one.kind().code(), one -> one.kind().label() + " (" + one.findings() + ")");
    }
}
