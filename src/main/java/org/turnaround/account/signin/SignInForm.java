package org.turnaround.account.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed on the sign-in page.
 *
 * @param username the e-mail address
 */
record SignInForm(@Nullable String username, @Nullable String password) {

    private static final int LONGEST = 254;

    static final SignInForm EMPTY = new SignInForm("", "");

    void check(Errors errors) {
        requireText(errors, "username", this.username, "Enter your e-mail address");
        requireText(errors, "password", this.password, "Enter your password");
    }

    String email() {
        return this.username == null ? "" : this.username.strip();
    }

    String secret() {
        return this.password == null ? "" : this.password;
    }

    private static void requireText(Errors errors, String field, @Nullable String typed, String message) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(field, "missing", message);
        } else if (typed.length() > LONGEST) {
            errors.rejectValue(field, "long", "That is longer than " + LONGEST + " characters");
        }
    }
}
