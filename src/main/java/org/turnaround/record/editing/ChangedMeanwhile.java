package org.turnaround.record.editing;

/** Somebody else has changed the thing since this editor's form was shown. Nothing has been written. */
public class ChangedMeanwhile extends RuntimeException {

    private final int version;

    public ChangedMeanwhile(int version) {
        super("It has been changed in the meantime");
        this.version = version;
    }

    /** The version that stands there now. */
    public int version() {
        return this.version;
    }

    /** @throws ChangedMeanwhile unless the form was made from the version that is there */
    public static void check(int shown, int there) {
        if (shown != there) {
            throw new ChangedMeanwhile(there);
        }
    }
}
