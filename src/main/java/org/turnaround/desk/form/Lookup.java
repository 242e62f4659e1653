package org.turnaround.desk.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds and names the things that fields marked {@link Ref} point to. */
public interface Lookup {

    String code();

    /**
     * Those that the words find, best first, a dozen at most: each key with words that tell it from the others.
     *
     * @param said what the form says already, by path: those who go with it come before others of their name
     */
    default Map<String, String> find(String words, Map<String, Object> said) {
        return all();
    }

    /** The words of those chosen; a key that stands for nothing is left out. */
    default Map<String, String> named(Collection<String> keys) {
        Map<String, String> named = new LinkedHashMap<>(all());
        named.keySet().retainAll(keys);
        return named;
    }

    /** All that go with what the form says already. */
    default Map<String, String> among(Map<String, Object> said) {
        return all();
    }

    /** The group in which a list shows one of them, or nothing. */
    default String group(String key) {
        return "";
    }

    /** All of them, where they are few enough for one list; none says that they are to be searched. */
    default Map<String, String> all() {
        return Map.of();
    }
}
