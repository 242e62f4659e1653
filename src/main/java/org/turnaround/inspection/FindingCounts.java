package org.turnaround.inspection;

import java.util.List;
import java.util.Map;
import org.turnaround.shared.Options;

/**
 * What a council's findings come to, and what its list of findings can be narrowed by.
 *
 * @param all strengths among them
 * @param askingForAction all but the strengths
 * @param unanswered those that ask for action and that no action in the record answers
 * @param topics the topics that are there, by slug, with their names
 */
public record FindingCounts(
        int all, int askingForAction, int unanswered, List<OfKind> kinds, Map<String, String> topics) {

    /** How many there are of a kind. */
    public record OfKind(FindingKind kind, int findings) {}

    /** The kinds by code, in words with their numbers. */
    public Map<String, String> kindOptions() {
        return Options.of(
                this.kinds, one -> one.kind().code(), one -> one.kind().label() + " (" + one.findings() + ")");
    }
}
