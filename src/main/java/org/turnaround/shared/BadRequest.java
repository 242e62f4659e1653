package org.turnaround.shared;

/** An address that cannot mean anything. Shown as a 400 page, or as a problem document, with this message. */
public class BadRequest extends RuntimeException {

    /** @param message a sentence for the reader: what is wrong and what would be right */
    public BadRequest(String message) {
        super(message);
    }
}
