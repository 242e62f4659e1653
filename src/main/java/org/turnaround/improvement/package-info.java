/**
 * How long it takes from inadequate to better: the spells that councils spent, how many had improved after how long, and
 * their page. Computed from what inspections judged; keeps nothing of its own.
 */
@ApplicationModule(allowedDependencies = {"shared", "chart", "council", "inspection"})
@NullMarked
package org.turnaround.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
