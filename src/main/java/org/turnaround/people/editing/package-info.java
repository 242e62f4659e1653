/** How editors enter people, the posts they held, and organisations. Seats in Parliament come from reference data. */
@NullMarked
package org.turnaround.people.editing;

import org.jspecify.annotations.NullMarked;
