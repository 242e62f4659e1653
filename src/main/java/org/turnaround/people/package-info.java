/**
 * Public officials in their public roles: people, the seats that MPs held with their dates, and the other offices. May
 * use councils (whom a seat touches) and the record (a person's timeline), and in {@code editing} what editors share.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "account", "record", "desk", "desk::entry", "desk::form", "council"})
@NullMarked
package org.turnaround.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
