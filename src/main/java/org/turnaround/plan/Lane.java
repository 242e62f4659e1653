package org.turnaround.plan;

import org.turnaround.shared.Coded;

/** Whose word it is. The three are shown side by side and never merged into one. */
public enum Lane implements Coded {
    COUNCIL("council", "The council says"),
    BOARD("board", "The board says"),
    INSPECTOR("inspector", "The inspector found");

    private final String code;
    private final String label;

    Lane(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** @throws IllegalArgumentException when there is no such lane */
    static Lane of(String code) {
        return Coded.of(Lane.class, code);
    }
}
