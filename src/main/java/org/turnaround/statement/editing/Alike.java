package org.turnaround.statement.editing;

import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * A statement that another one resembles.
 *
 * @param state a code: published or draft
 * @param speakers names, or empty
 */
record Alike(
        long id,
        String state,
        PartialDate date,
        String headline,
        String speakers,
        @Nullable String quote) {

    public String url() {
        return this.state.equals("published") ? EntryKind.STATEMENT.url(this.id) : "/editor/statements/" + this.id;
    }
}
