/**
 * Questions that a publication put to named people, the answers, and each silence with its reason. May use the record;
 * statements and propositions it knows by number.
 */
@ApplicationModule(allowedDependencies = {"shared", "record"})
@NullMarked
package org.turnaround.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
