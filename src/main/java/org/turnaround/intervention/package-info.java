/**
 * Who was brought in, and what the government asked for: boards, advisers, commissioners, notices and directions, from
 * when, until when, and what of that the sources leave open.
 */
@ApplicationModule(allowedDependencies = {"shared", "record", "desk", "desk::entry", "desk::form", "council"})
@NullMarked
package org.turnaround.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
