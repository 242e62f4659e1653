package org.turnaround.shared;

/** There is nothing published at this address. Shown as a 404 page, or as a problem document. */
public class NotFound extends RuntimeException {

    /** @param what a noun with its name as the reader wrote it, as in {@code the council "norfolkk"} */
    public NotFound(String what) {
        super("There is no page for " + what);
    }
}
