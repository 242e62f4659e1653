package org.turnaround.inspection.points;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much alike two texts are by their words: of the weight of the shorter one's words, the part that the other has too, from
 * 0 to 1. A word weighs the more, the fewer of all texts have it; one that all of them have weighs nothing.
 */
final class Likeness {

    private final Map<String, Integer> having = new HashMap<>();
    private final int texts;

    /** @param texts the words of all texts, each cut to its stem */
    Likeness(Collection<Set<String>> texts) {
        this.texts = texts.size();
        texts.forEach(words -> words.forEach(word -> this.having.merge(word, 1, Integer::sum)));
    }

    double of(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        double shorter = Math.min(weight(one), weight(other));
        return shorter == 0 ? 0 : weight(shared) / shorter;
    }

    private double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> Math.log((double) this.texts / this.having.getOrDefault(word, 1)))
                .map(rarity -> rarity * rarity)
                .sum();
    }
}
