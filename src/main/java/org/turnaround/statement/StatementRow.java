package org.turnaround.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * What a statement has beyond any entry.
 *
 * @param channel how it reached the public, as in {@code press-release}
 * @param capacity the office spoken in, or null
 * @param posts the seat and offices of that day of each who spoke, by slug; null where none is known
 * @param quote the words, or null where they are only reported
 * @param correctionOf what it puts right, or null
 * @param quotedIn the statement that quotes this one, or null
 * @param quotes statements quoted inside this one
 * @param calls those made in it; likewise commitments
 * @param positions those that rest on it
 */
public record StatementRow(
        long id,
        Fidelity form,
        String channel,
        @Nullable String audience,
        @Nullable String capacity,
        Map<String, @Nullable String> posts,
        @Nullable String quote,
        @Nullable String correctionOf,
        @Nullable String note,
        @Nullable Link quotedIn,
        List<Link> quotes,
        List<Signatory> signatories,
        List<SourceWording> wordings,
        List<Link> calls,
        List<Link> commitments,
        List<StanceTaken> positions) {

    public StatementRow {
        wordings = SourceWording.compared(wordings);
    }

    /** Another entry, by number and headline. */
    public record Link(long id, String headline) {}

    /** Somebody's stance on a proposition, as this statement shows it; {@code stance} is a code. */
    public record StanceTaken(long proposition, String text, String slug, String name, boolean mp, String stance) {

        public String personUrl() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }

        /** "agrees", "no response". */
        public String words() {
            return this.stance.replace('-', ' ');
        }
    }

    /**
     * Somebody in the list of a joint statement's signatories.
     *
     * @param dissent the number of the statement with their dissent, or null
     */
    public record Signatory(
            String slug,
            String name,
            boolean mp,
            SignatoryState state,
            @Nullable String note,
            @Nullable Long dissent) {

        public String url() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }
    }

    /** Positions by the text of the proposition. */
    public Map<String, List<StanceTaken>> positionsByProposition() {
        return this.positions.stream()
                .collect(Collectors.groupingBy(StanceTaken::text, LinkedHashMap::new, Collectors.toList()));
    }

    /** Calls, commitments or positions rest on it. */
    public boolean bearsAnything() {
        return !(this.calls.isEmpty() && this.commitments.isEmpty() && this.positions.isEmpty());
    }

    /** "Press release" for {@code press-release}. */
    public String channelLabel() {
        return Coded.words(this.channel);
    }
}
