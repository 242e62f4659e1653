package org.turnaround.account.password;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.account.EmailAddress;

/**
 * A new password for one's own account. Who one is is asked of the first administrator only, the password one has of who
 * is signed in, and what is to end with it of who had one.
 *
 * @param again the new password once more
 * @param ends of {@link NewPassword#choices}
 */
record PasswordForm(String name, String email, String current, String password, String again, List<String> ends) {

    private static final int NAME = 120;

    PasswordForm {
        name = requireNonNullElse(name, "").strip();
        email = requireNonNullElse(email, "");
        current = requireNonNullElse(current, "");
        password = requireNonNullElse(password, "");
        again = requireNonNullElse(again, "");
        ends = requireNonNullElse(ends, List.of());
    }

    static PasswordForm ending(List<String> ends) {
        return new PasswordForm("", "", "", "", "", ends);
    }

    void checkPerson(Errors errors) {
        if (this.name.isEmpty()) {
            errors.rejectValue("name", "missing", "Enter your name");
        } else if (this.name.length() > NAME) {
            errors.rejectValue("name", "long", "A name has at most " + NAME + " characters");
        }
        if (EmailAddress.read(this.email).isEmpty()) {
            errors.rejectValue("email", "format", EmailAddress.WRONG);
        }
    }

    void checkCurrent(Errors errors) {
        if (this.current.isEmpty()) {
            errors.rejectValue("current", "missing", "Enter the password you have now");
        }
    }

    /** @param owner the address of whose password it is to be */
    void checkPassword(Errors errors, @Nullable String owner) {
        PasswordRules.fault(this.password, owner).ifPresent(fault -> errors.rejectValue("password", "password", fault));
        if (!errors.hasFieldErrors("password") && !this.password.equals(this.again)) {
            errors.rejectValue("again", "different", "The two passwords are not the same");
        }
    }
}
