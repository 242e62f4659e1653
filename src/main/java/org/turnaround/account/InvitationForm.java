package org.turnaround.account;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Somebody to invite, with their first role: its code, and the slug of its council where it is for one. */
record InvitationForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String council) {

    private static final int NAME = 120;

    static final InvitationForm EMPTY = new InvitationForm("", "", "", "");

    void check(Errors errors, Councils councils) {
        if (person().isEmpty()) {
            errors.rejectValue("name", "missing", "Enter their name");
        } else if (person().length() > NAME) {
            errors.rejectValue("name", "long", "A name has at most " + NAME + " characters");
        }
        if (EmailAddress.read(text(this.email)).isEmpty()) {
            errors.rejectValue("email", "format", "Enter an e-mail address, as in name@example.org");
        }
        RoleForm.check(errors, councils, this.role, this.council);
    }

    String person() {
        return text(this.name).strip();
    }

    EmailAddress address() {
        return EmailAddress.read(text(this.email)).orElseThrow();
    }

    Role chosenRole() {
        return Role.of(text(this.role)).orElseThrow();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
