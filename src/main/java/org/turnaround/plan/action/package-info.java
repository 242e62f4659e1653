/**
 * An action and what is said of it: who may move it from which state to which, what the council reports and what its board
 * says, and how both are kept at the desk.
 */
@NullMarked
package org.turnaround.plan.action;

import org.jspecify.annotations.NullMarked;
