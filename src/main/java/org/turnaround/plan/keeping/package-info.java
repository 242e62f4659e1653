/** How the approvers of a council, and editors, keep its plan: actions and their words, and what the board says of them. */
@NullMarked
package org.turnaround.plan.keeping;

import org.jspecify.annotations.NullMarked;
