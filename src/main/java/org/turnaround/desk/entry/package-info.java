/** What every kind of entry has at the desk: its date and its words, who takes part in it, and what it cites. */
@NamedInterface("entry")
@NullMarked
package org.turnaround.desk.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
