package org.turnaround.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.council.Council;

/** A role to give. @param council the one it is for, or null for the whole site */
record Grant(Role role, @Nullable Council council) {

    @Nullable
    Long councilId() {
        return this.council == null ? null : this.council.id();
    }

    /** As in "council officer of Norfolk". */
    public String words() {
        String label = this.role.label().toLowerCase(Locale.UK);
        return this.council == null ? label : label + " of " + this.council.name();
    }
}
