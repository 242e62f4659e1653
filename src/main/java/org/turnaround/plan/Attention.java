package org.turnaround.plan;

import java.util.function.BiPredicate;
import org.turnaround.shared.Coded;

/** What a reader of a plan may want to see by itself. */
public enum Attention implements Coded {
    OVERDUE("Past its due date", (action, signals) -> signals.isPastDue()),
    MOVED("Due date moved", (action, signals) -> action.due().timesMoved() > 0),
    WAITING("Awaiting sign-off", (action, signals) -> action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF),
    STALE("No recent word from the council", (action, signals) -> signals.stale()),
    NO_EVIDENCE("Said to be done, no evidence", (action, signals) -> signals.withoutEvidence()),
    NO_FINDING("Answers no finding", (action, signals) -> action.findings().isEmpty());

    private final String label;
    private final BiPredicate<ActionRow, Signals> test;

    Attention(String label, BiPredicate<ActionRow, Signals> test) {
        this.label = label;
        this.test = test;
    }

    @Override
    public String label() {
        return this.label;
    }

    boolean picks(ActionRow action, Signals signals) {
        return this.test.test(action, signals);
    }
}
