package org.turnaround;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each feature uses only the features that its package-info names, and none uses another in a circle. */
class ModularityTests {

    @Test
    void everyFeatureKeepsToTheOnesItNames() {
        ApplicationModules.of(Turnaround.class).verify();
    }
}
