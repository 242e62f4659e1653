/** How editors enter people, the posts and seats that they held, and organisations. */
@NullMarked
package org.turnaround.people.editing;

import org.jspecify.annotations.NullMarked;
