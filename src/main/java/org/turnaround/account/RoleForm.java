package org.turnaround.account;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.shared.Coded;

/**
 * A role to give.
 *
 * @param role its code
 * @param council the slug of the council it is for, where it is for one
 */
record RoleForm(@Nullable String role, @Nullable String council) {

    static final RoleForm EMPTY = new RoleForm("", "");

    void check(Errors errors, Councils councils) {
        boolean named = this.council != null && !this.council.isEmpty();
        Role chosen = Coded.find(Role.class, this.role).orElse(null);
        if (chosen == null) {
            errors.rejectValue("role", "missing", "Choose a role");
        } else if (chosen.isForCouncil() && !named) {
            errors.rejectValue("council", "missing", "Choose the council that the role is for");
        } else if (!chosen.isForCouncil() && named) {
            errors.rejectValue("council", "extra", "That role is for the whole site: choose no council");
        } else if (named && chosenCouncil(councils) == null) {
            errors.rejectValue("council", "unknown", "Choose a council from the list");
        }
    }

    Grant grant(Councils councils) {
        return new Grant(Coded.of(Role.class, this.role), chosenCouncil(councils));
    }

    private @Nullable Council chosenCouncil(Councils councils) {
        return this.council == null ? null : councils.find(this.council).orElse(null);
    }
}
