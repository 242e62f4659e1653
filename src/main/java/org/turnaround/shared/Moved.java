package org.turnaround.shared;

/** What was asked for stands at another address: shown there, for good. */
public class Moved extends RuntimeException {

    private final String to;

    /** @param to an address within the application */
    public Moved(String to) {
        super("This is at " + to);
        this.to = to;
    }

    public String to() {
        return this.to;
    }
}
