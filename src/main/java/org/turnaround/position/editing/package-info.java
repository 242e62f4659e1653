/** How editors enter propositions and where people stand on them. */
@NullMarked
package org.turnaround.position.editing;

import org.jspecify.annotations.NullMarked;
