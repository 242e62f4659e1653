package org.turnaround.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.council.Lead;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;

/**
 * Something that was found.
 *
 * @param id of its document
 * @param refId its own number
 * @param slug of a person or council; others have none
 * @param snippet where the words stand in it, or how it begins
 * @param date of an entry, a finding or a source, where one is known; others have none
 * @param changedAt when what can be found of it last became so
 * @param councils those it is about: of a person, those whose area a seat or an office touched
 * @param score its relevance
 * @param why how the words lead to it, as a sentence, where they do not stand in it
 */
public record SearchResult(
        long id,
        SearchKind kind,
        long refId,
        @Nullable String slug,
        boolean mp,
        Highlighted title,
        Highlighted snippet,
        @Nullable PartialDate date,
        LocalDate sortDay,
        Instant changedAt,
        List<CouncilName> councils,
        long score,
        @Nullable String why) {

    /** Its permanent address within the site. */
    public String url() {
        return (this.mp ? "/mps/" : this.kind.path()) + (this.slug == null ? this.refId : this.slug);
    }

    /** The one council that it is about, or null. */
    public @Nullable CouncilName council() {
        return this.councils.size() == 1 ? this.councils.get(0) : null;
    }

    SearchResult ledBy(List<Lead> leads) {
        String reason = leads.stream()
                .filter(lead -> this.kind.code().equals("council") && lead.councilId() == this.refId)
                .findFirst()
                .map(Lead::why)
                .orElse(null);
        return new SearchResult(
                this.id,
                this.kind,
                this.refId,
                this.slug,
                this.mp,
                this.title,
                this.snippet,
                this.date,
                this.sortDay,
                this.changedAt,
                this.councils,
                this.score,
                reason);
    }

    Cursor cursor(boolean newestFirst) {
        return newestFirst ? Cursor.of(this.sortDay, this.id) : Cursor.of(this.score, this.id);
    }
}
