package org.turnaround.account.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.Links;
import org.turnaround.account.PasswordRules;

/**
 * What the holder of a one-time link types. The name and the address are asked of the first administrator only.
 *
 * @param again the password once more
 * @param ends which of {@link NewPassword#choices} end with the old password; asked of who had one
 */
record SetUpForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String again,
        @Nullable List<String> ends) {

    private static final int NAME = 120;

    static final SetUpForm EMPTY = new SetUpForm("", "", "", "", NewPassword.everything());

    void check(Errors errors, Links.Link link) {
        if (link.isForFirstAdministrator()) {
            checkPerson(errors);
        }
        PasswordRules.fault(this.password, link.isForFirstAdministrator() ? this.email : link.email())
                .ifPresent(fault -> errors.rejectValue("password", "password", fault));
        if (!errors.hasFieldErrors("password") && !secret().equals(this.again)) {
            errors.rejectValue("again", "different", "The two passwords are not the same");
        }
    }

    EmailAddress address() {
        return EmailAddress.read(text(this.email)).orElseThrow();
    }

    String person() {
        return text(this.name).strip();
    }

    List<String> ended() {
        return this.ends == null ? List.of() : this.ends;
    }

    String secret() {
        return text(this.password);
    }

    private void checkPerson(Errors errors) {
        if (person().isEmpty()) {
            errors.rejectValue("name", "missing", "Enter your name");
        } else if (person().length() > NAME) {
            errors.rejectValue("name", "long", "A name has at most " + NAME + " characters");
        }
        if (EmailAddress.read(text(this.email)).isEmpty()) {
            errors.rejectValue("email", "format", "Enter an e-mail address, as in name@example.org");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
