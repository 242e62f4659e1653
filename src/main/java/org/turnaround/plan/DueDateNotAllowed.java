package org.turnaround.plan;

/** The due date cannot move, or not to that day. The message says why. */
public class DueDateNotAllowed extends MoveNotAllowed {

    DueDateNotAllowed(String message) {
        super(Why.DUE, message);
    }
}
