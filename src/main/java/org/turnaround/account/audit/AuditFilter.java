package org.turnaround.account.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Filter;

/**
 * Which events of the audit log to show, as the address says it.
 *
 * @param person words in the name or the address of who did it, or their account's number
 * @param kind as recorded
 * @param from a date, whose first day is the first
 * @param to a date, whose last day is the last
 */
record AuditFilter(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after)
        implements Filter {

    private static final String NAMED =
            "e.account_id in (select id from account where strpos(lower(name || ' ' || email), lower(:person)) > 0)";

    /** Each part in force; a link without one is within the page, and goes back to the newest events. */
    public List<ActiveFilter> active() {
        return query().active("", (part, value) -> switch (part) {
            case "person" -> (isNumber(value) ? "Account " : "Person: ") + value;
            case "kind" -> "Kind: " + value.replace('-', ' ');
            case "from" -> "From " + value;
            default -> "To " + value;
        });
    }

    /** On {@code audit_event e}. */
    Conditions conditions() {
        return new Conditions()
                .and("true")
                .and(isNumber(this.person) ? "e.account_id = cast(:person as bigint)" : NAMED, "person", this.person)
                .and("e.kind = :kind", "kind", this.kind)
                .and(
                        "e.at >= cast(:from as timestamp) at time zone 'Europe/London'",
                        "from",
                        this.from == null ? null : DateReader.asked(this.from).first())
                .and(
                        "e.at < cast(:to as timestamp) at time zone 'Europe/London'",
                        "to",
                        this.to == null
                                ? null
                                : DateReader.asked(this.to).last().plusDays(1))
                .and(
                        "e.id < :after",
                        "after",
                        this.after == null ? null : Cursor.read(this.after, 1).number(0));
    }

    private static boolean isNumber(@Nullable String person) {
        return person != null && person.matches("\\d{1,18}");
    }
}
