package org.turnaround.account;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Query;

/**
 * Which events of the audit log to show, as the address says it.
 *
 * @param person words in the name or the address of who did it, or their account's number
 * @param kind as recorded
 * @param from the first day, {@code 2026-06-01}
 * @param to the last day
 * @param after the cursor of the page before
 */
record AuditFilter(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after) {

    private static final int LONGEST = 100;

    /** @throws BadRequest when one of them cannot be meant */
    AuditFilter {
        person = text(person);
        kind = text(kind);
        from = text(from);
        to = text(to);
        after = after == null || after.isBlank() ? null : after;
    }

    public boolean narrows() {
        return this.person != null || this.kind != null || this.from != null || this.to != null;
    }

    /** Each part in force; a link without one is within the page, and goes back to the newest events. */
    public List<ActiveFilter> active() {
        return query().parameters().stream()
                .map(part -> new ActiveFilter(
                        words(part), query().without(part.getKey()).of("")))
                .toList();
    }

    private static String words(Map.Entry<String, String> part) {
        return switch (part.getKey()) {
            case "person" -> (isNumber(part.getValue()) ? "Account " : "Person: ") + part.getValue();
            case "kind" -> "Kind: " + part.getValue().replace('-', ' ');
            case "from" -> "From " + part.getValue();
            default -> "To " + part.getValue();
        };
    }

    /** The address of another page of the same events. */
    public String at(@Nullable String cursor) {
        return query().with("after", cursor).of("/admin/audit");
    }

    private Query query() {
        return Query.EMPTY
                .with("person", this.person)
                .with("kind", this.kind)
                .with("from", this.from)
                .with("to", this.to);
    }

    /** Conditions on {@code audit_event e}, each with its one value, in order. */
    Map<String, Object> conditions(ZoneId zone) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (this.person != null && isNumber(this.person)) {
            conditions.put("e.account_id = ?", Long.valueOf(this.person));
        } else if (this.person != null) {
            conditions.put(
                    "e.account_id in (select id from account where strpos(lower(name || ' ' || email), lower(?)) > 0)",
                    this.person);
        }
        if (this.kind != null) {
            conditions.put("e.kind = ?", this.kind);
        }
        if (this.from != null) {
            conditions.put(
                    "e.at >= ?",
                    Timestamp.from(day(this.from).atStartOfDay(zone).toInstant()));
        }
        if (this.to != null) {
            conditions.put(
                    "e.at < ?",
                    Timestamp.from(day(this.to).plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (this.after != null) {
            conditions.put("e.id < ?", Cursor.read(this.after, 1).number(0));
        }
        return conditions;
    }

    private static boolean isNumber(String person) {
        return person.matches("\\d{1,18}");
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException ex) {
            throw new BadRequest("\"" + text + "\" is not a day: write it as 2026-06-14");
        }
        throw new BadRequest("The log has no events of " + text);
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new BadRequest("A filter of this list has at most " + LONGEST + " characters");
        }
        return text.strip();
    }
}
