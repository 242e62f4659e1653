package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnaround.shared.BadRequest;

/**
 * Which findings of a council to show, as the address says it; it turns back into links, so that nobody loses a filter by
 * turning a page. Every part may be missing.
 *
 * @param kind a code of {@link FindingKind}
 * @param topic a topic's slug
 * @param answer {@code none} for those that no action in the record answers
 * @param after the cursor of the page before
 */
public record FindingFilter(
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String answer,
        @Nullable String after) {

    private static final String UNANSWERED = "none";
    private static final int LONGEST_SLUG = 60;

    public FindingFilter {
        kind = blankToNull(kind);
        topic = blankToNull(topic);
        answer = blankToNull(answer);
        after = blankToNull(after);
        if (kind != null && FindingKind.of(kind).isEmpty()) {
            throw new BadRequest("\"" + shortened(kind) + "\" is not a kind of finding");
        }
        if (topic != null && topic.length() > LONGEST_SLUG) {
            throw new BadRequest("The record knows no topic \"" + shortened(topic) + "\"");
        }
        if (answer != null && !answer.equals(UNANSWERED)) {
            throw new BadRequest("Ask for answer=none or leave it out");
        }
    }

    /** All of them, from the first. */
    public static FindingFilter everything() {
        return new FindingFilter(null, null, null, null);
    }

    public Optional<FindingKind> findingKind() {
        return Optional.ofNullable(this.kind).flatMap(FindingKind::of);
    }

    public boolean onlyUnanswered() {
        return this.answer != null;
    }

    /** Anything that hides findings. */
    public boolean narrows() {
        return this.kind != null || this.topic != null || this.answer != null;
    }

    /** A filter in force in words, and the address, within the page, of the list without it. */
    public record Active(String words, String without) {}

    /** Each filter in force; the counts know the topics' names. */
    public List<Active> active(FindingCounts counts) {
        List<Active> active = new ArrayList<>();
        findingKind()
                .ifPresent(one -> active.add(new Active(
                        "Kind: " + one.label(), new FindingFilter(null, this.topic, this.answer, null).address())));
        if (this.topic != null) {
            active.add(new Active(
                    "Topic: " + counts.topics().getOrDefault(this.topic, this.topic),
                    new FindingFilter(this.kind, null, this.answer, null).address()));
        }
        if (this.answer != null) {
            active.add(
                    new Active("No action answers it", new FindingFilter(this.kind, this.topic, null, null).address()));
        }
        return active;
    }

    private String address() {
        String query = query();
        return query.isEmpty() ? "?" : query;
    }

    public String queryAfter(@Nullable String cursor) {
        return new FindingFilter(this.kind, this.topic, this.answer, cursor).query();
    }

    /** The query part of an address, with its question mark; empty for everything. */
    public String query() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        List<Object> values = new ArrayList<>();
        put(uri, values, "kind", this.kind);
        put(uri, values, "topic", this.topic);
        put(uri, values, "answer", this.answer);
        put(uri, values, "after", this.after);
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder uri, List<Object> values, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SLUG ? text : text.substring(0, LONGEST_SLUG) + "…";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
