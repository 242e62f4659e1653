package org.turnaround.inspection;

/** A verdict that cannot be given. The message is for the editor. */
class VerdictRefused extends RuntimeException {

    private final String field;

    /** @param field the form's field that is wrong */
    VerdictRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return this.field;
    }
}
