package org.turnaround.account;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Query;

/**
 * Which events of the audit log to show, as the address says it.
 *
 * @param person words in the name or the address of who did it, or their account's number
 * @param kind as recorded
 * @param from a date, whose first day is the first
 * @param to a date, whose last day is the last
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

    static AuditFilter from(MultiValueMap<String, String> request) {
        return new AuditFilter(
                request.getFirst("person"),
                request.getFirst("kind"),
                request.getFirst("from"),
                request.getFirst("to"),
                request.getFirst("after"));
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
            conditions.put("e.at >= ?", midnight(DateReader.asked(this.from).first(), zone));
        }
        if (this.to != null) {
            conditions.put("e.at < ?", midnight(DateReader.asked(this.to).last().plusDays(1), zone));
        }
        if (this.after != null) {
            conditions.put("e.id < ?", Cursor.read(this.after, 1).number(0));
        }
        return conditions;
    }

    private static Timestamp midnight(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static boolean isNumber(String person) {
        return person.matches("\\d{1,18}");
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
