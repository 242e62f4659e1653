package org.turnaround.plan;

/** The same key came before with something else, so it cannot tell a repeat from a new request. */
public class KeyUsedBefore extends RuntimeException {

    KeyUsedBefore() {
        super("This Idempotency-Key was used before, with other content");
    }
}
