package org.turnaround.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new API token. @param name what its owner calls it */
record TokenForm(
        @NotBlank(message = "Enter a name by which you will know the token again")
        @Size(max = 80, message = "A name has at most 80 characters")
        String name) {

    static final TokenForm EMPTY = new TokenForm("");

    TokenForm {
        name = name == null ? "" : name.strip();
    }
}
