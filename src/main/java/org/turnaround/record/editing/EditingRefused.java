package org.turnaround.record.editing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A change to the record that cannot be made as things are. The message is a sentence for the editor. */
public class EditingRefused extends RuntimeException {

    private final @Nullable String field;
    private final String sentence;

    public EditingRefused(String message) {
        this(null, message);
    }

    /** @param field the form's field that has to be changed first */
    public EditingRefused(@Nullable String field, String message) {
        super(message);
        this.field = field;
        this.sentence = message;
    }

    public String sentence() {
        return this.sentence;
    }

    /** Complains beside its field, or beside another where it has none. */
    public void complain(Errors errors, String otherwise) {
        errors.rejectValue(this.field == null ? otherwise : this.field, "refused", this.sentence);
    }
}
