package org.turnaround.account.password;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is typed on the sign-in page.
 *
 * @param username the e-mail address
 */
record SignInForm(
        @NotBlank(message = "Enter your e-mail address") @Size(max = 254, message = LONG)
        String username,

        @NotBlank(message = "Enter your password") @Size(max = 254, message = LONG)
        String password) {

    private static final String LONG = "That is longer than 254 characters";

    static final SignInForm EMPTY = new SignInForm("", "");

    SignInForm {
        username = requireNonNullElse(username, "").strip();
        password = requireNonNullElse(password, "");
    }
}
