package org.turnaround;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Each feature uses only the features that its package-info names, and none uses another in a circle. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Turnaround.class);

    /** From the ground up: the record is read above the ground only, it is written at the desk, and loaded on top of all. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("shared", "database"),
            Set.of("web", "council", "chart"),
            Set.of("account"),
            Set.of("record"),
            Set.of("desk"),
            Set.of("people", "inspection", "intervention", "plan"),
            Set.of("statement", "position", "survey", "improvement"),
            Set.of("search"),
            Set.of("publishing", "site"),
            Set.of("ingest"));

    @Test
    void everyFeatureKeepsToTheOnesItNames() {
        MODULES.verify();
    }

    @Test
    void everyFeatureUsesOnlyTheFloorsBelowItsOwn() {
        Set<String> below = new HashSet<>();
        for (Set<String> floor : FLOORS) {
            for (String feature : floor) {
                assertThat(uses(feature)).as("what %s uses", feature).isSubsetOf(below);
            }
            below.addAll(floor);
        }
        assertThat(MODULES.stream().map(ModularityTests::name)).hasSameElementsAs(below);
    }

    @Test
    void theRecordIsReadWithoutAnyOtherFeature() {
        assertThat(uses("record")).isSubsetOf("shared", "council");
    }

    private static Set<String> uses(String feature) {
        return MODULES.getModuleByName(feature)
                .orElseThrow()
                .getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModularityTests::name)
                .collect(toSet());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
