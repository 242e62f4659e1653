package org.turnaround.plan;

import java.util.function.BiPredicate;

/** What a reader of a plan may want to see by itself. */
public enum Attention {
    OVERDUE("overdue", "Overdue", (action, standing) -> standing.isOverdue()),
    MOVED("moved", "Due date moved", (action, standing) -> action.due().timesMoved() > 0),
    WAITING(
            "waiting",
            "Awaiting sign-off",
            (action, standing) -> action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF),
    STALE("stale", "No recent word from the council", (action, standing) -> standing.stale()),
    NO_EVIDENCE("no-evidence", "Said to be done, no evidence", (action, standing) -> standing.withoutEvidence()),
    NO_FINDING(
            "no-finding",
            "Answers no finding",
            (action, standing) -> action.findings().isEmpty());

    private final String code;
    private final String label;
    private final BiPredicate<ActionRow, Standing> test;

    Attention(String code, String label, BiPredicate<ActionRow, Standing> test) {
        this.code = code;
        this.label = label;
        this.test = test;
    }

    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    boolean picks(ActionRow action, Standing standing) {
        return this.test.test(action, standing);
    }
}
