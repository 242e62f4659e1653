package org.turnaround.plan;

/** Somebody else changed the action after it was looked at, so nothing was saved. */
public class ActionChanged extends MoveNotAllowed {

    ActionChanged(long action) {
        super(Why.CHANGED, "Somebody has changed this action since you looked at it");
    }
}
