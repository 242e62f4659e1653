package org.turnaround.desk;

import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param id of the thing, 0 for a new one
 * @param base the version that the form was made from
 * @param key made with the form: one that is sent twice counts once, also after the Back button
 * @param why the reason for changing what is public, which the reader is shown
 * @param confirmed the sender has seen what was asked and means it
 */
public record Submission<F extends Record>(
        long id,
        int base,
        @Nullable String key,
        F form,
        Way way,
        @Nullable String why,
        boolean confirmed) {

    Submission<F> with(F other) {
        return new Submission<>(this.id, this.base, this.key, other, this.way, this.why, this.confirmed);
    }

    /** Of something new, in the browser. */
    public static <F extends Record> Submission<F> of(F form) {
        return new Submission<>(0, 0, null, form, Way.BROWSER, null, true);
    }
}
