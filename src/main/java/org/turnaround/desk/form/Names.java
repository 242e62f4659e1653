package org.turnaround.desk.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The words of what fields point to. */
public interface Names {

    /** By key; one that stands for nothing is left out. */
    Map<String, String> of(Lookup lookup, Collection<String> keys);

    /** Of all that a page names: what is to be named is said first, then each look-up is asked once. */
    final class Gathered implements Names {

        private final Map<Lookup, Set<String>> wanted = new LinkedHashMap<>();
        private final Map<Lookup, Map<String, String>> known = new HashMap<>();

        /** None, as long as nobody has asked. */
        @Override
        public Map<String, String> of(Lookup lookup, Collection<String> keys) {
            this.wanted.computeIfAbsent(lookup, one -> new LinkedHashSet<>()).addAll(keys);
            return this.known.getOrDefault(lookup, Map.of());
        }

        public void ask() {
            this.wanted.forEach((lookup, keys) -> this.known.put(lookup, lookup.named(keys)));
        }
    }
}
