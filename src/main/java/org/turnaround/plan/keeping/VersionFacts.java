package org.turnaround.plan.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;

/**
 * What a version of a plan has of its own.
 *
 * @param number as the council counts its versions, or null
 * @param label what the council calls it, as in "Refresh", or null
 * @param approvedBy the role or the body, never a private person; null where that is not known
 * @param total what the council says there of all its actions together, in a few words, or null
 * @param supersedes the id of the version of the same plan whose place it takes, or null
 */
@Embeddable
record VersionFacts(
        @NotNull @Ref("plan") @Column(name = "plan_id") Long plan,
        @Size(max = 40) @Nullable String number,
        @Size(max = 200) @Nullable String label,
        @Size(max = 300) @Nullable String approvedBy,
        @Size(max = 300) @Nullable String total,

        @Ref("version-of-plan") @Column(name = "supersedes_id") @Nullable
        Long supersedes) {}
