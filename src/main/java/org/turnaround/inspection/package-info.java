/**
 * What inspectors found: frameworks with their own areas and grades, inspections and their judgements, visits, findings,
 * and what became of a finding. A grade is never compared with one of another framework. May use the
 * record and councils, and the desk for what editors enter.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "chart", "record", "desk", "desk::entry", "desk::form", "account", "council"})
@NullMarked
package org.turnaround.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
