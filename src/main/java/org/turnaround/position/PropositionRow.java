package org.turnaround.position;

import org.jspecify.annotations.Nullable;

/**
 * A sentence one can agree or disagree with.
 *
 * @param council the council it is about, or null for a nation-wide one
 * @param topic the topic's slug, or null
 * @param topicName the topic's name, or null
 */
public record PropositionRow(
        long id,
        String text,
        @Nullable CouncilOf council,
        @Nullable String topic,
        @Nullable String topicName,
        @Nullable String note) {

    /** A council's number, slug and name. */
    public record CouncilOf(long id, String slug, String name) {}

    public String url() {
        return "/propositions/" + this.id;
    }
}
