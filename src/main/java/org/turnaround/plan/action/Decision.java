package org.turnaround.plan.action;

import org.turnaround.shared.Coded;

/** What an approver decides of what an officer has asked for. */
public enum Decision implements Coded {
    SIGN_OFF("Sign off"),
    SEND_BACK("Send back"),
    AGREE("Agree to the new date"),
    KEEP("Keep the due date");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** Whoever asked is told why not. */
    public boolean needsReason() {
        return this == SEND_BACK || this == KEEP;
    }
}
