package org.turnaround.plan.reporting;

import org.jspecify.annotations.Nullable;

/** A report as a program sends it, under the contract. */
record UpdateRequest(
        @Nullable String state,
        @Nullable String reportedRating,
        @Nullable String note,
        @Nullable String value,
        @Nullable String valueAsAt,
        @Nullable String evidenceUrl,
        @Nullable String due,
        @Nullable String dueReason,
        @Nullable String supersededBy) {

    UpdateForm form(String version, @Nullable String key) {
        return new UpdateForm(
                state,
                reportedRating,
                note,
                value,
                valueAsAt,
                evidenceUrl,
                due,
                dueReason,
                supersededBy,
                version,
                null,
                null,
                key,
                null);
    }
}
