package org.turnaround.desk.form;

/** A line of a list in a form. Two editors who change different lines do not meet: a line is known by its key. */
public interface Line {

    /** What tells it from the other lines of its list; the same before and after a change. */
    String key();

    /** Whoever typed it has taken it away. */
    default boolean isGone() {
        return false;
    }
}
