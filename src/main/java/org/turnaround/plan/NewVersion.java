package org.turnaround.plan;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A version of a plan that somebody approved.
 *
 * @param number as the council counts its versions, or null
 * @param label what the council calls it, as in "Refresh", or null
 * @param approved when
 * @param approvedBy the role or the body, never a private person
 * @param summary what changed by it, plain text; may be empty
 * @param supersedes the id of the version of the same plan whose place it takes, or null
 * @param paper where it can be read
 * @param key made with the form
 */
public record NewVersion(
        @Nullable String number,
        @Nullable String label,
        PartialDate approved,
        String approvedBy,
        String summary,
        @Nullable Long supersedes,
        Paper paper,
        String key) {

    /** As in: Version 2 (Refresh) of “Improvement plan” is approved by the Cabinet. */
    String headline(String plan) {
        String name = PlanRow.Version.name(this.number, this.label);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " of “" + plan + "” is approved by "
                + this.approvedBy;
    }
}
