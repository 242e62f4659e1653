package org.turnaround.record.editing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * Where an entry stands, for editors.
 *
 * @param editedBy who last changed it by hand, or null where nobody has
 */
public record EntryStatus(
        long id,
        EntryKind kind,
        int version,
        EntryState state,
        @Nullable String stateReason,
        PartialDate date,
        String headline,
        @Nullable String council,
        @Nullable String editedBy,
        @Nullable Instant editedAt) {

    /** Where it is edited; kinds that have no form yet are only published and withdrawn, at {@link #statusUrl}. */
    public String editUrl() {
        return hasForm() ? "/editor/" + this.kind.code() + "s/" + this.id : statusUrl();
    }

    public boolean hasForm() {
        return this.kind == EntryKind.STATEMENT;
    }

    public String statusUrl() {
        return "/editor/entries/" + this.id;
    }

    public String publicUrl() {
        return this.kind.url(this.id);
    }

    public boolean isDraft() {
        return this.state == EntryState.DRAFT;
    }

    public boolean isPublished() {
        return this.state == EntryState.PUBLISHED;
    }

    /** "statement". */
    public String kindWord() {
        return this.kind.label().toLowerCase(Locale.UK);
    }
}
