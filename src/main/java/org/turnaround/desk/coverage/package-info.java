/** Coverage at the desk: for which council and kind of fact editors have looked, from when until when. */
@NullMarked
package org.turnaround.desk.coverage;

import org.jspecify.annotations.NullMarked;
