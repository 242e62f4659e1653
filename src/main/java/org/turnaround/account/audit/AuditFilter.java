package org.turnaround.account.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Filter;

/**
 * Which events of the audit log to show, as the address says it.
 *
 * @param person words in the name or the address of who did it, or their account's number
 * @param kind as recorded
 * @param council the slug of the one that they concern
 * @param thing the address of what they were done to
 * @param event the number of the only one
 * @param from a date, whose first day is the first
 * @param to a date, whose last day is the last
 */
record AuditFilter(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String council,
        @Nullable WayIn way,
        @Nullable String thing,
        @Nullable Long event,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after)
        implements Filter {

    private static final String NAMED =
            "e.account_id in (select id from account where strpos(lower(name || ' ' || email), lower(:person)) > 0)";

    /** By which way something was done. */
    enum WayIn implements Coded {
        BROWSER("In the browser", "e.account_id is not null and e.token_id is null"),
        API("By a program, with a token", "e.token_id is not null"),
        ITSELF("By Turnaround itself, as from the record files", "e.account_id is null");

        private final String label;
        private final String condition;

        WayIn(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        @Override
        public String label() {
            return this.label;
        }
    }

    /**
     * Each part in force; a link without one is within the page, and goes back to the newest events.
     *
     * @param kinds by code, in words
     * @param councils by slug, their names
     */
    public List<ActiveFilter> active(Map<String, String> kinds, Map<String, String> councils) {
        return query().active("", (part, value) -> switch (part) {
            case "person" -> (isNumber(value) ? "Account " : "Person: ") + value;
            case "kind" -> "Kind: " + kinds.getOrDefault(value, value);
            case "council" -> "Council: " + councils.getOrDefault(value, value);
            case "way" -> Coded.of(WayIn.class, value).label();
            case "thing" -> "All that was done to " + value;
            case "event" -> "One change";
            case "from" -> "From " + value;
            default -> "To " + value;
        });
    }

    /** On {@code audit_event e}. */
    Conditions conditions() {
        return new Conditions()
                .and(isNumber(this.person) ? "e.account_id = cast(:person as bigint)" : NAMED, "person", this.person)
                .and("e.kind = :kind", "kind", this.kind)
                .and("e.council_id = (select id from council where slug = :council)", "council", this.council)
                .and("e.thing = :thing", "thing", this.thing)
                .and("e.id = :event", "event", this.event)
                .and(this.way == null ? "true" : this.way.condition)
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
