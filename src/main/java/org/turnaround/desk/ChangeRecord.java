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
 * @param byId the id of an account, or null for the record files
 * @param event the id of the line in the audit log
 * @param readable it changed what everybody could read
 * @param hiddenWhy why the public is not told any more what it said before, or null
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
        @Nullable Long byId,
        Instant at,
        long event,
        boolean readable,
        @Nullable String hiddenWhy) {

    ChangeRecord with(Map<String, Object> otherBefore, Map<String, Object> otherAfter) {
        return new ChangeRecord(
                this.id,
                this.thing,
                this.thingId,
                this.number,
                this.verb,
                otherBefore,
                otherAfter,
                this.why,
                this.way,
                this.byId,
                this.at,
                this.event,
                this.readable,
                this.hiddenWhy);
    }

    /** What changed, in the order of the form. */
    Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(this.after.keySet());
        paths.addAll(this.before.keySet());
        return paths;
    }
}
