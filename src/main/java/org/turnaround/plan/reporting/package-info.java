/**
 * How the people of a council report on their actions: what they have to do, the round in which they update them all,
 * the form for one, the page for two people who met on one action, and the same for programs.
 */
@NullMarked
package org.turnaround.plan.reporting;

import org.jspecify.annotations.NullMarked;
