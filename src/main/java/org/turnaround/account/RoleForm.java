package org.turnaround.account;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A role to give.
 *
 * @param role its code
 * @param council the slug of the council it is for, where it is for one
 */
record RoleForm(@Nullable String role, @Nullable String council) {

    static final RoleForm EMPTY = new RoleForm("", "");

    void check(Errors errors, Councils councils) {
        check(errors, councils, this.role, this.council);
    }

    static void check(Errors errors, Councils councils, @Nullable String role, @Nullable String council) {
        String slug = council == null ? "" : council;
        boolean named = !slug.isEmpty();
        Role chosen = Role.of(String.valueOf(role)).orElse(null);
        if (chosen == null) {
            errors.rejectValue("role", "missing", "Choose a role");
        } else if (chosen.isForCouncil() && !named) {
            errors.rejectValue("council", "missing", "Choose the council that the role is for");
        } else if (!chosen.isForCouncil() && named) {
            errors.rejectValue("council", "extra", "That role is for the whole site: choose no council");
        } else if (named && councils.find(slug).isEmpty()) {
            errors.rejectValue("council", "unknown", "Choose a council from the list");
        }
    }
}
