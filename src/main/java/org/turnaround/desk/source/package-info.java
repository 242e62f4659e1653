/** Sources at the desk: what editors note of a publication, and the text captured from it, version by version. */
@NullMarked
package org.turnaround.desk.source;

import org.jspecify.annotations.NullMarked;
