package org.turnaround.record.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * What an editor enters of any entry, checked and converted.
 *
 * @param council the id of the council it is about, or null
 * @param headline 1 to {@value #HEADLINE} characters
 * @param summary plain text of at most {@value #SUMMARY} characters, may be empty
 * @param named who has a part in it, in order
 * @param topics ids of topics
 * @param sources what it cites, in order; a draft may cite nothing yet
 */
public record EntryFacts(
        EntryKind kind,
        @Nullable Long council,
        PartialDate date,
        String headline,
        String summary,
        List<Named> named,
        List<Long> topics,
        List<Cited> sources) {

    public static final int HEADLINE = 200;
    public static final int SUMMARY = 4000;

    /** Somebody's part in it: a code of {@link org.turnaround.record.Part}. */
    public record Named(Who who, String part) {}

    /** A source by id, its own wording where it quotes, and a remark on it. */
    public record Cited(
            long source, @Nullable String wording, @Nullable String note) {}
}
