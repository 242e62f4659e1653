package org.turnaround.statement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Query;

/**
 * Which lines of a ledger to list, as the address says it; it turns back into links. Every part but the ledger may be
 * null.
 *
 * @param council a council's slug
 * @param mp the slug of somebody who called or was called upon, or who promised; no MP perhaps
 * @param side {@code by} for calls that person made, {@code of} for calls upon that person; null for both
 * @param status a code of {@link Ledger#statuses()}
 * @param topic a topic's slug
 * @param q words to find, as typed: "a phrase", -without, or
 * @param after the cursor of the page before
 */
public record LedgerFilter(
        Ledger ledger,
        @Nullable String council,
        @Nullable String mp,
        @Nullable String side,
        @Nullable String status,
        @Nullable String topic,
        @Nullable String q,
        @Nullable String after) {

    static final Map<String, String> SIDES = Map.of("by", "Asked by them", "of", "Asked of them");
    private static final int LONGEST = 200;

    /**
     * Reads a filter from the parameters of a request; others than those named above are passed over.
     *
     * @throws BadRequest when one of them cannot mean anything
     */
    public static LedgerFilter from(Ledger ledger, MultiValueMap<String, String> request) {
        return new LedgerFilter(
                ledger,
                text(request, "council"),
                text(request, "mp"),
                ledger == Ledger.CALLS ? one(text(request, "side"), SIDES) : null,
                one(text(request, "status"), ledger.statuses()),
                text(request, "topic"),
                text(request, "q"),
                text(request, "after"));
    }

    /** Anything that hides lines. */
    public boolean narrows() {
        return !query().equals(Query.EMPTY);
    }

    /** The part that turning a page keeps. */
    public Query query() {
        return Query.EMPTY
                .with("council", this.council)
                .with("mp", this.mp)
                .with("side", this.side)
                .with("status", this.status)
                .with("topic", this.topic)
                .with("q", this.q);
    }

    /** The words of the other ledger do not mean anything there: only whose lines they are is kept. */
    public Query otherLedger() {
        return Query.EMPTY.with("council", this.council).with("mp", this.mp);
    }

    private static @Nullable String one(@Nullable String code, Map<String, String> known) {
        if (code != null && !known.containsKey(code)) {
            throw new BadRequest("Choose one of " + String.join(", ", known.keySet()) + ", not \"" + code + "\"");
        }
        return code;
    }

    private static @Nullable String text(MultiValueMap<String, String> request, String name) {
        String text = request.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST && !name.equals("after")) {
            throw new BadRequest("A filter of this list has at most " + LONGEST + " characters");
        }
        return text.strip();
    }
}
