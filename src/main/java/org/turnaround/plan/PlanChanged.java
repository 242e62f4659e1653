package org.turnaround.plan;

/** Somebody else changed the plan after it was looked at, so nothing was saved. */
public class PlanChanged extends RuntimeException {

    PlanChanged() {
        super("Somebody has changed this plan since you opened it");
    }
}
