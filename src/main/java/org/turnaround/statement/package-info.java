/**
 * What was said, asked for and promised: statements with their signatories and each source's wording, and the ledgers of
 * calls and commitments with what came of them. May use the record, councils and people (who held which seat that day),
 * and in {@code editing} what editors share.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "account", "record", "desk", "desk::entry", "desk::form", "council", "people"})
@NullMarked
package org.turnaround.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
