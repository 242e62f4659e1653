package org.turnaround.plan;

/** Somebody else changed the action after it was looked at, so nothing was saved. */
public class ActionChanged extends RuntimeException {

    private final long action;

    ActionChanged(long action) {
        super("Somebody has changed this action since you looked at it");
        this.action = action;
    }

    public long action() {
        return this.action;
    }
}
