package org.turnaround.position;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * A person's stance on a proposition at a date.
 *
 * @param proposition the proposition's number
 * @param person who holds it
 * @param qualifier a condition or limit that the person set, or null
 * @param via how it was gained where not by the person's own words: through a group, or through an act; or null
 * @param caution what to mind in reading it so, or null
 * @param reason the editor's one line: why it is read so, or null
 * @param noAnswer why there is none, where the stance is no answer; else null
 * @param evidence the statements, or meetings, that it rests on
 */
public record PositionRow(
        long id,
        long proposition,
        Holder person,
        Stance stance,
        PartialDate date,
        @Nullable String qualifier,
        @Nullable String via,
        @Nullable String caution,
        @Nullable String reason,
        @Nullable NoAnswer noAnswer,
        List<Evidence> evidence,
        List<SourceLine> sources) {

    /** A person's number, slug and name, and whether they ever were an MP. */
    public record Holder(long id, String slug, String name, boolean mp) {

        public String url() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }
    }

    /**
     * An entry that a position rests on.
     *
     * @param quote the words, or null where none are kept
     */
    public record Evidence(
            long id,
            EntryKind kind,
            String headline,
            @Nullable String quote) {

        public String url() {
            return this.kind.url(this.id);
        }
    }

    /** The words that it rests on, where they are kept. */
    public List<String> quotes() {
        return this.evidence.stream()
                .flatMap(one -> Stream.ofNullable(one.quote()))
                .toList();
    }

    /** How many statements it rests on; meetings do not count. */
    public List<Long> statements() {
        return this.evidence.stream()
                .filter(one -> one.kind() == EntryKind.STATEMENT)
                .map(Evidence::id)
                .toList();
    }
}
