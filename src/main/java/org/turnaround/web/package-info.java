/**
 * What every page has in common and no feature owns: security headers, static files, the one address of a thing and
 * who may read what is there, the bounds of a request, and the answer to one that is wrong, as a page or as a problem document.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.turnaround.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
