package org.turnaround.record.editing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<EntryKind> ELSEWHERE = EnumSet.of(EntryKind.PLAN, EntryKind.ACTION_UPDATE);

    /** The form that changes it; for kinds that have none, where it is published and withdrawn. */
    public String editUrl() {
        if (!isAtTheDesk()) {
            return statusUrl();
        }
        return "/editor/" + (this.kind == EntryKind.REPLY ? "replie" : this.kind.code()) + "s/" + this.id;
    }

    /** Whether {@link #editUrl} is a form. */
    public boolean hasForm() {
        return !editUrl().equals(statusUrl());
    }

    /** Whether it is changed, published and withdrawn there, and nowhere else. */
    public boolean isAtTheDesk() {
        return !ELSEWHERE.contains(this.kind);
    }

    /** Where it is published, withdrawn and thrown away. */
    public String reviewUrl() {
        return isAtTheDesk() ? editUrl() : statusUrl();
    }

    /** The page that the public will see, for editors; null where the kind has none before it is published. */
    public @Nullable String previewUrl() {
        if (isAtTheDesk()) {
            return editUrl() + "/preview";
        }
        return this.kind.url(this.id).startsWith("/entries/") ? statusUrl() + "/preview" : null;
    }

    private String statusUrl() {
        return "/editor/entries/" + this.id;
    }

    /** As a picker names it: "18 June 2013: MPs call for a board". */
    public String words() {
        return this.date.words() + ": " + this.headline + (isPublished() ? "" : " (" + this.state.code() + ")");
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
