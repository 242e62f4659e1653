package org.turnaround.desk;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person did to one thing at one time: the only history there is, never overwritten.
 *
 * @param thing the code of its {@link Kind}
 * @param number the version of the thing that it made
 * @param before the values that changed, by path, as they were; a path that is missing had none
 * @param after the same as they are since
 * @param by the id of an account, or null for the record files
 * @param readable it changed what the public could read, and the public can read it too
 */
record ChangeRecord(
        long id,
        String thing,
        long thingId,
        int number,
        Verb verb,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String why,
        Way way,
        @Nullable Long by,
        Instant at,
        boolean readable) {

    /** What changed, in the order of the form. */
    Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(this.after.keySet());
        paths.addAll(this.before.keySet());
        return paths;
    }
}
