/**
 * What a council set out to do and what became of it: improvement plans and their versions, actions, the updates that
 * are their history, and the rules of who may say what about them. An action's state is its latest update; what the
 * council, its board and the inspectors say stand in three lanes that are never merged.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "chart", "account", "record", "desk", "desk::entry", "desk::form", "council"})
@NullMarked
package org.turnaround.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
