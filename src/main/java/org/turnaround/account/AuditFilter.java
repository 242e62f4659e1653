package org.turnaround.account;

import java.util.HashMap;
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
    private static final String NAMED =
            "e.account_id in (select id from account where strpos(lower(name || ' ' || email), lower(:person)) > 0)";

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

    /** What is asked of {@code audit_event e}, with {@link #values} for its names. */
    String conditions() {
        return "where true"
                + asked(this.person, isNumber(this.person) ? "e.account_id = cast(:person as bigint)" : NAMED)
                + asked(this.kind, "e.kind = :kind")
                + asked(this.from, "e.at >= cast(:from as timestamp) at time zone 'Europe/London'")
                + asked(this.to, "e.at < cast(:to as timestamp) at time zone 'Europe/London'")
                + asked(this.after, "e.id < :after");
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("person", this.person);
        values.put("kind", this.kind);
        values.put(
                "from", this.from == null ? null : DateReader.asked(this.from).first());
        values.put(
                "to", this.to == null ? null : DateReader.asked(this.to).last().plusDays(1));
        values.put(
                "after", this.after == null ? null : Cursor.read(this.after, 1).number(0));
        return values;
    }

    private static String asked(@Nullable String part, String condition) {
        return part == null ? "" : " and " + condition;
    }

    private static boolean isNumber(@Nullable String person) {
        return person != null && person.matches("\\d{1,18}");
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
