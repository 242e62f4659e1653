/**
 * The English authorities responsible for children's services: who they are, where they stand on the map and what they
 * followed.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.turnaround.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
