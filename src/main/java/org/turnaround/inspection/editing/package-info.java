/** How editors enter inspections with their judgements, visits, findings, and what later inspections say of these. */
@NullMarked
package org.turnaround.inspection.editing;

import org.jspecify.annotations.NullMarked;
