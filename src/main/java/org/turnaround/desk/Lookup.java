package org.turnaround.desk;

import java.util.Collection;
import java.util.Map;

/** Finds and names the things that fields marked {@link Ref} point to. One bean for each code. */
public interface Lookup {

    String code();

    /** Those that the words find, best first, a dozen at most: each key with words that tell it from the others. */
    Map<String, String> find(String words);

    /** The words of those chosen; a key that stands for nothing is left out. */
    Map<String, String> named(Collection<String> keys);

    /** All that go with what the form says already. */
    default Map<String, String> among(Map<String, Object> said) {
        return all();
    }

    /** All of them, where they are few enough for one list; none says that they are to be searched. */
    default Map<String, String> all() {
        return Map.of();
    }
}
