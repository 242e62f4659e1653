/** The audit log as administrators read it. What goes into it is {@link org.turnaround.account.Audit}'s to say. */
@NullMarked
package org.turnaround.account.audit;

import org.jspecify.annotations.NullMarked;
