package org.turnaround.plan;

/** The same key came before with something else, so it cannot tell a repeat from a new request. */
public class KeyUsedBefore extends MoveNotAllowed {

    KeyUsedBefore() {
        super(Why.SENT_BEFORE, "This Idempotency-Key was used before, with other content");
    }
}
