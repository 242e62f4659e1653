/**
 * What the record knows of itself, at the desk: for which council and kind of fact editors have looked, from when until
 * when, and where sources do not agree.
 */
@NullMarked
package org.turnaround.desk.coverage;

import org.jspecify.annotations.NullMarked;
