/**
 * The one idea: an entry, a dated fact about a council and/or people that cites at least one source; and the timeline,
 * which is nothing but entries in date order. Knows the tables of what it names on a line, but no
 * other feature than accounts: who entered and changed it. How that is done stands in {@code editing}.
 */
@ApplicationModule(allowedDependencies = {"shared", "account"})
@NullMarked
package org.turnaround.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
