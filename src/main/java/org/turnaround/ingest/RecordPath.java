package org.turnaround.ingest;

import org.jspecify.annotations.Nullable;

/**
 * The path of a record file in its parts.
 *
 * @param council the slug of the council whose folder it is in; null for the national files
 * @param name of the file
 */
record RecordPath(@Nullable String council, String name) {

    /** Null for a path that no record file has. */
    static @Nullable RecordPath of(String path) {
        String[] parts = path.split("/");
        if (parts.length == 2 && parts[0].equals("national")) {
            return new RecordPath(null, parts[1]);
        }
        if (parts.length == 3 && parts[0].equals("councils")) {
            return new RecordPath(parts[1], parts[2]);
        }
        return null;
    }

    boolean isNational() {
        return this.council == null;
    }
}
