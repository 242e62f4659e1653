/**
 * How editors enter the record: sources first, then entries, which are drafts until somebody publishes them and are
 * withdrawn with a reason, never deleted. Here stands what every kind of entry shares; the form of a kind stands with
 * its feature, in an {@code editing} package of its own.
 */
@NamedInterface("editing")
@NullMarked
package org.turnaround.record.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
