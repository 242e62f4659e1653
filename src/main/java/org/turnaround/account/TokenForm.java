package org.turnaround.account;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A new API token. @param name what its owner calls it */
record TokenForm(@Nullable String name) {

    static final int NAME = 80;
    static final TokenForm EMPTY = new TokenForm("");

    void check(Errors errors) {
        if (text().isEmpty()) {
            errors.rejectValue("name", "missing", "Enter a name by which you will know the token again");
        } else if (text().length() > NAME) {
            errors.rejectValue("name", "long", "A name has at most " + NAME + " characters");
        }
    }

    String text() {
        return this.name == null ? "" : this.name.strip();
    }
}
