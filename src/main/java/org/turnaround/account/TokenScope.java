package org.turnaround.account;

import org.turnaround.shared.Coded;

/** What a program may do with a token: never more than its owner may, nor for other councils than the token names. */
public enum TokenScope implements Coded {
    READ("Read my actions"),
    REPORT("Read my actions, and report on them");

    private final String label;

    TokenScope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
