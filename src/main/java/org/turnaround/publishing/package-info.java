/**
 * The promises to strangers: the formats and addresses that other people's programs rely on. Fields may be added here,
 * never renamed. May use every feature below.
 */
@NullMarked
package org.turnaround.publishing;

import org.jspecify.annotations.NullMarked;
