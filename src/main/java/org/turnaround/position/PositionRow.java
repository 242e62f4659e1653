package org.turnaround.position;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Quoted;
import org.turnaround.shared.SiteAddress;

/**
 * A person's stance on a proposition at a date.
 *
 * @param proposition the proposition's number
 * @param person who holds it
 * @param qualifier a condition or limit that the person set, or null
 * @param act what was done that itself says it: a text signed or made for them, a vote; or null
 * @param caution what to mind in reading it so, or null
 * @param reason the editor's one line: why it is read so, or null
 * @param noAnswer why there is none, where the stance is no answer; else null
 * @param evidence the statements, or meetings, that it was read from
 * @param sources each with the words there that bear on this proposition, where it is read from words
 */
public record PositionRow(
        long id,
        long proposition,
        Holder person,
        Stance stance,
        PartialDate date,
        @Nullable String qualifier,
        @Nullable String act,
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

    /** An entry that a position was read from. */
    public record Evidence(long id, EntryKind kind, String headline) {

        public String url() {
            return this.kind.url(this.id);
        }
    }

    /** Where the words stand that it is read from. */
    public List<SourceLine> said() {
        return this.sources.stream().filter(source -> source.wording() != null).toList();
    }

    /**
     * Words of it ready to be quoted: one line of plain text that says who said them, when, where they were published and
     * where they stand here.
     */
    public String cite(SourceLine source) {
        String here = SiteAddress.asReached("/propositions/" + this.proposition) + "#" + this.person.slug();
        return "%s, %s: %s. %s. Turnaround, proposition %s, %s"
                .formatted(
                        this.person.name(),
                        this.date.words(),
                        Quoted.of(Objects.requireNonNull(source.wording())),
                        source.reference(),
                        this.proposition,
                        here);
    }

    /** The words that it is read from: on this proposition, as each source has them. */
    public List<String> words() {
        return this.sources.stream()
                .flatMap(source -> Stream.ofNullable(source.wording()))
                .distinct()
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
