package org.turnaround.record.editing;

/** A change to the record that cannot be made as things are. The message is a sentence for the editor. */
public class EditingRefused extends RuntimeException {

    public EditingRefused(String message) {
        super(message);
    }
}
