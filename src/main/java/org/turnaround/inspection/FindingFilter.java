package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Query;

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
        if (kind != null && Coded.find(FindingKind.class, kind).isEmpty()) {
            throw new BadRequest("\"" + shortened(kind) + "\" is not a kind of finding");
        }
        if (topic != null && topic.length() > LONGEST_SLUG) {
            throw new BadRequest("The record knows no topic \"" + shortened(topic) + "\"");
        }
        if (answer != null && !answer.equals(UNANSWERED)) {
            throw new BadRequest("Ask for answer=none or leave it out");
        }
    }

    /**
     * Reads a filter from the parameters of a request; others than those named above are passed over.
     *
     * @throws BadRequest when one of them cannot mean anything
     */
    public static FindingFilter from(MultiValueMap<String, String> request) {
        return new FindingFilter(
                request.getFirst("kind"),
                request.getFirst("topic"),
                request.getFirst("answer"),
                request.getFirst("after"));
    }

    /** All of them, from the first. */
    public static FindingFilter everything() {
        return new FindingFilter(null, null, null, null);
    }

    public Optional<FindingKind> findingKind() {
        return Optional.ofNullable(this.kind).flatMap(code -> Coded.find(FindingKind.class, code));
    }

    public boolean onlyUnanswered() {
        return this.answer != null;
    }

    /** Anything that hides findings. */
    public boolean narrows() {
        return this.kind != null || this.topic != null || this.answer != null;
    }

    /** Each filter in force, with the address, within the page, of the list without it; the counts know topics' names. */
    public List<ActiveFilter> active(FindingCounts counts) {
        List<ActiveFilter> active = new ArrayList<>();
        findingKind().ifPresent(one -> add(active, "kind", "Kind: " + one.label()));
        if (this.topic != null) {
            add(active, "topic", "Topic: " + counts.topics().getOrDefault(this.topic, this.topic));
        }
        if (this.answer != null) {
            add(active, "answer", "No action answers it");
        }
        return active;
    }

    private void add(List<ActiveFilter> active, String part, String words) {
        active.add(new ActiveFilter(words, query().without(part).of("")));
    }

    public String queryAfter(@Nullable String cursor) {
        return query().with("after", cursor).toString();
    }

    /** The part that turning a page keeps. */
    public Query query() {
        return Query.EMPTY.with("kind", this.kind).with("topic", this.topic).with("answer", this.answer);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SLUG ? text : text.substring(0, LONGEST_SLUG) + "…";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
