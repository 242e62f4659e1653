/** How editors enter interventions, appointments, meetings and whatever else happened. */
@NullMarked
package org.turnaround.intervention.editing;

import org.jspecify.annotations.NullMarked;
