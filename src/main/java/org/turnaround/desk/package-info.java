/**
 * The desk: keeping the record is one flow, written once. A {@link org.turnaround.desk.Kind} brings its form, its
 * template and its rule; making, changing, merging with what somebody else changed, publishing, withdrawing, discarding
 * and undoing are the same for every kind, and each writes one change record, from which the public history, the audit log
 * and undo are read. May use the record that it keeps, councils to choose from, and accounts: who does it.
 */
@ApplicationModule(allowedDependencies = {"shared", "account", "record", "council"})
@NullMarked
package org.turnaround.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
