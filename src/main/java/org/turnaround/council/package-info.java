/**
 * The English authorities responsible for children's services: who they are, where they stand on the map, what they
 * followed, and each one's timeline.
 */
@ApplicationModule(allowedDependencies = {"shared", "record"})
@NullMarked
package org.turnaround.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
