package org.turnaround.statement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Filter;
import org.turnaround.shared.Query;

/**
 * Which lines of a ledger to list. Every part but the ledger may be null.
 *
 * @param council a council's slug
 * @param mp the slug of somebody who called or was called upon, or who promised; no MP perhaps
 * @param side {@code by} for calls that person made, {@code of} for calls upon that person; null for both, and without a
 *     person
 * @param status a code of {@link Ledger#statuses()}
 * @param topic a topic's slug
 * @param q words to find, as typed: "a phrase", -without, or
 */
public record LedgerFilter(
        Ledger ledger,
        @Nullable String council,
        @Nullable String mp,
        @Nullable String side,
        @Nullable String status,
        @Nullable String topic,
        @Nullable String q,
        @Nullable String after)
        implements Filter {

    static final Map<String, String> SIDES = Map.of("by", "Asked by them", "of", "Asked of them");

    public LedgerFilter {
        side = ledger == Ledger.CALLS && known(side, SIDES) != null && mp != null ? side : null;
        known(status, ledger.statuses());
    }

    /** @throws BadRequest when a parameter cannot mean anything */
    public static LedgerFilter from(Ledger ledger, MultiValueMap<String, String> request) {
        return Filter.read(LedgerFilter.class, request, ledger);
    }

    @Override
    public Query query() {
        return Filter.super.query().without("ledger");
    }

    /** The words of the other ledger do not mean anything there: only whose lines they are is kept. */
    public Query otherLedger() {
        return Query.EMPTY.with("council", this.council).with("mp", this.mp);
    }

    private static @Nullable String known(@Nullable String code, Map<String, String> codes) {
        if (code != null && !codes.containsKey(code)) {
            throw new BadRequest("Choose one of " + String.join(", ", codes.keySet()) + ", not \"" + code + "\"");
        }
        return code;
    }
}
