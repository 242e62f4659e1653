/**
 * What inspectors' reports ask councils to improve, point by point: of one council with its trail across reports, of the whole
 * country by practice topic, and which points a council was told before.
 */
@NamedInterface("points")
@NullMarked
package org.turnaround.inspection.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
