/**
 * Brings the record files (YAML and CSV, described in {@code src/docs/record-format.md}) into the database, before the
 * first page is served. What people keep at the desk too is read
 * into the same forms and goes {@link org.turnaround.desk.RecordDoor through its door}; what nobody changes there becomes
 * {@link org.turnaround.ingest.Reference rows}. All of it is written in one transaction, and only when no file has a fault. It
 * stands on top: nothing uses it, so it can be left out whole.
 */
@ApplicationModule(allowedDependencies = {"shared", "record", "desk", "desk::entry", "desk::form"})
@NullMarked
package org.turnaround.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
