/**
 * The few words that every feature uses: a date as it is known, one of a few things with its code, a row, a filter, a page
 * of a list and the cursor to the next one, where the site is, and the ways in which a request can be wrong. It uses no
 * feature, and should never hold much more than two dozen types.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.turnaround.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
