/** How editors enter what was said, asked for and promised, and what it adds up to. */
@NullMarked
package org.turnaround.statement.editing;

import org.jspecify.annotations.NullMarked;
