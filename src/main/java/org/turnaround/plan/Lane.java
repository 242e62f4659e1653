package org.turnaround.plan;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Whose word it is. The three are shown side by side and never merged into one. */
public enum Lane implements Coded {
    COUNCIL("The council says"),
    BOARD("The board says"),
    INSPECTOR("The inspector found");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    Lane(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
