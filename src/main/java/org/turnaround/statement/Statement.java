package org.turnaround.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement has beyond any entry.
 *
 * @param channel how it reached the public, as in {@code press-release}
 * @param capacity the office spoken in, or null
 * @param quote the words, or null where they are only reported
 * @param correctionOf what it puts right, or null
 * @param quotedIn the statement that quotes this one, or null
 * @param quotes statements quoted inside this one
 * @param resting what rests on it
 */
public record Statement(
        long id,
        Fidelity form,
        String channel,
        @Nullable String audience,
        @Nullable String capacity,
        @Nullable String quote,
        @Nullable String correctionOf,
        @Nullable String note,
        @Nullable Link quotedIn,
        List<Link> quotes,
        List<Signatory> signatories,
        List<Wording> wordings,
        Resting resting) {

    /** Another entry, by number and headline. */
    public record Link(long id, String headline) {}

    /** Calls and commitments made in it, and positions that rest on it. */
    public record Resting(List<Link> calls, List<Link> commitments, List<Stand> positions) {

        /** Positions by the text of the proposition. */
        public Map<String, List<Stand>> byProposition() {
            return this.positions.stream()
                    .collect(Collectors.groupingBy(Stand::text, LinkedHashMap::new, Collectors.toList()));
        }

        public boolean isEmpty() {
            return this.calls.isEmpty() && this.commitments.isEmpty() && this.positions.isEmpty();
        }
    }

    /** Somebody's stance on a proposition, as this statement shows it; {@code stance} is a code. */
    public record Stand(long proposition, String text, String slug, String name, boolean mp, String stance) {

        public String personUrl() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }

        /** "agrees", "no response". */
        public String words() {
            return this.stance.replace('-', ' ');
        }
    }

    /** "Press release" for {@code press-release}. */
    public String channelLabel() {
        String words = this.channel.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
