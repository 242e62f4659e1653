/**
 * What statements add up to: propositions, people's dated positions on them, and what changed between two of them, all
 * computed from dated facts. Split from statements, which it knows only by number. May use the record, councils and
 * people (who was in office when), and in {@code editing} what editors share.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "account", "record", "desk", "desk::entry", "desk::form", "council", "people"})
@NullMarked
package org.turnaround.position;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
