/**
 * Brings the record files (YAML and CSV, described in {@code src/docs/record-format.md}) into the database, before the
 * first page is served. One small reader stands for each kind of file; what they read becomes {@link
 * org.turnaround.ingest.Item items} of {@link org.turnaround.ingest.Row rows}, and only when no file has a fault are
 * they written, in one transaction. It writes rows by SQL and uses no other feature, so it can be left out whole.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.turnaround.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
