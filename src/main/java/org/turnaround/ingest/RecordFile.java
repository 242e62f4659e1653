package org.turnaround.ingest;

import java.nio.charset.StandardCharsets;

/**
 * One of the record files.
 *
 * @param path below the record's folder, with slashes: {@code councils/norfolk/statements.yaml}
 * @param content UTF-8
 */
record RecordFile(String path, byte[] content) {

    String text() {
        return new String(this.content, StandardCharsets.UTF_8);
    }
}
