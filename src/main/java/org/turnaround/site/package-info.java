/**
 * The pages made of several features: home, the list of councils, a council's or an MP's profile, comparison. May use
 * every feature below; nothing uses it.
 */
@NullMarked
package org.turnaround.site;

import org.jspecify.annotations.NullMarked;
