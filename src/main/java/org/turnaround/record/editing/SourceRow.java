package org.turnaround.record.editing;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A source in an editor's list.
 *
 * @param captured whether its text is held
 * @param cited how many facts, drafts included, rest on it
 */
public record SourceRow(
        long id,
        String title,
        String publication,
        @Nullable String url,
        @Nullable PartialDate published,
        boolean captured,
        long cited) {

    /** "3 facts rest on it" */
    public String citedWords() {
        return switch ((int) Math.min(this.cited, 2)) {
            case 0 -> "nothing rests on it";
            case 1 -> "one fact rests on it";
            default -> this.cited + " facts rest on it";
        };
    }

    /** "BBC News, 18 June 2013: MPs call for board" */
    public String words() {
        return this.publication + (this.published == null ? "" : ", " + this.published.words()) + ": " + this.title;
    }
}
