package org.turnaround.shared;

/** What stood at this address has been withdrawn. Shown as a 410 page, or as a problem document. */
public class Withdrawn extends RuntimeException {

    /** @param reason why, in the editor's words: they are shown */
    public Withdrawn(String reason) {
        super("It was withdrawn because: " + reason.replaceFirst("\\.$", ""));
    }
}
