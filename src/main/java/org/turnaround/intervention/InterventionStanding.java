package org.turnaround.intervention;

/** Whether an intervention was in force on a day, as far as the sources tell: never because nobody knows its end. */
public enum InterventionStanding {
    NOT_ISSUED("prepared but not issued"),
    ON_A_DAY("done on a day"),
    NOT_BEGUN("not begun"),
    IN_FORCE_UNTIL("in force"),
    LAST_KNOWN("last known in force"),
    NOT_HEARD_OF("not heard of since"),
    FOLLOWED("followed by another"),
    ENDED("ended"),
    ENDED_BY_REMOVAL("ended at the latest when the council was removed from intervention");

    private final String label;

    InterventionStanding(String label) {
        this.label = label;
    }

    public String label() {
        return this.label;
    }
}
