/**
 * The one idea: an entry, a dated fact about a council and/or people that cites at least one source; and the timeline,
 * which is nothing but entries in date order. Knows the tables of what it names on a line, but no
 * other feature. Reading only: it is written at the desk.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.turnaround.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
