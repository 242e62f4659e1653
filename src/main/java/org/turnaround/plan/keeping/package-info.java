/** How the approvers of a council, and editors, keep its plan and its versions, and the papers that they cite. */
@NullMarked
package org.turnaround.plan.keeping;

import org.jspecify.annotations.NullMarked;
