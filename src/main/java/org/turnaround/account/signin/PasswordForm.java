package org.turnaround.account.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.account.Author;
import org.turnaround.account.PasswordRules;

/**
 * A new password for one's own account.
 *
 * @param again the new one once more
 * @param ends which of {@link NewPassword#choices} end with the old one
 */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String again,
        @Nullable List<String> ends) {

    static final PasswordForm EMPTY = new PasswordForm("", "", "", List.of());

    void check(Errors errors, Author owner) {
        if (this.current == null || this.current.isEmpty()) {
            errors.rejectValue("current", "missing", "Enter the password you have now");
        }
        PasswordRules.fault(this.password, owner.email())
                .ifPresent(fault -> errors.rejectValue("password", "password", fault));
        if (!errors.hasFieldErrors("password") && this.password != null && !this.password.equals(this.again)) {
            errors.rejectValue("again", "different", "The two passwords are not the same");
        }
    }

    String currentSecret() {
        return this.current == null ? "" : this.current;
    }

    List<String> ended() {
        return this.ends == null ? List.of() : this.ends;
    }

    String secret() {
        return this.password == null ? "" : this.password;
    }
}
