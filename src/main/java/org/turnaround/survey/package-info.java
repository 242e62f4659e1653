/**
 * Questions that a publication put to named people, the answers, and each silence with its reason. May use the record;
 * statements and propositions it knows by number. In {@code editing} also people: who sat for a council.
 */
@ApplicationModule(allowedDependencies = {"shared", "account", "record", "desk", "desk::entry", "desk::form", "people"})
@NullMarked
package org.turnaround.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
