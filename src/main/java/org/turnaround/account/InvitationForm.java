package org.turnaround.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody to invite, with their first role: its code, and the slug of its council where it is for one. */
record InvitationForm(
        @NotBlank(message = "Enter their name") @Size(max = 120, message = "A name has at most 120 characters")
        String name,

        @Pattern(regexp = EmailAddress.FORM, flags = Pattern.Flag.CASE_INSENSITIVE, message = EmailAddress.WRONG)
        String email,

        @Nullable String role,
        @Nullable String council) {

    static final InvitationForm EMPTY = new InvitationForm("", "", "", "");

    InvitationForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
    }

    RoleForm firstRole() {
        return new RoleForm(this.role, this.council);
    }
}
