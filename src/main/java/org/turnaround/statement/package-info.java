/**
 * What was said, asked for and promised, and what it adds up to: statements with their signatories and wordings, calls,
 * commitments, propositions and positions. May use the record, councils and people (who held which seat that day), and in
 * {@code editing} what editors share.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "account", "record", "desk", "desk::entry", "desk::form", "council", "people"})
@NullMarked
package org.turnaround.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
