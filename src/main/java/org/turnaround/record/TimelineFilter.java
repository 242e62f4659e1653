package org.turnaround.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Query;

/**
 * Which entries of a timeline to show, as the address says it; it makes the query and turns back into links, so that
 * nobody loses a filter by turning a page. Every part may be missing.
 *
 * @param kind codes of {@link EntryKind}; none means all
 * @param person a person's slug
 * @param topic a topic's slug
 * @param from the earliest day, as a date that begins on it
 * @param to the latest day, as a date that ends on it
 * @param q words to find, as typed: "a phrase", -without, or
 * @param order {@code newest} (the default) or {@code oldest} first
 * @param after the cursor of the page before
 * @param size entries on a page: an address asks for 1 to 100, a file may want more
 */
public record TimelineFilter(
        @Nullable List<String> kind,
        @Nullable String person,
        @Nullable String topic,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String order,
        @Nullable String after,
        @Nullable Integer size) {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LONGEST_WORDS = 200;

    public TimelineFilter {
        kind = kind == null ? List.of() : kind.stream().distinct().toList();
        person = blankToNull(person);
        topic = blankToNull(topic);
        from = blankToNull(from);
        to = blankToNull(to);
        q = blankToNull(q);
        after = blankToNull(after);
        if (q != null && q.length() > LONGEST_WORDS) {
            throw new BadRequest("Search for at most " + LONGEST_WORDS + " characters");
        }
        if (order != null && !order.isBlank() && !order.equals("newest") && !order.equals("oldest")) {
            throw new BadRequest("The order of a timeline is newest or oldest, not \"" + order + "\"");
        }
    }

    /**
     * Reads a filter from the parameters of a request; others than those named above are passed over.
     *
     * @throws BadRequest when one of them cannot mean anything
     */
    public static TimelineFilter from(MultiValueMap<String, String> request) {
        return new TimelineFilter(
                request.getOrDefault("kind", List.of()).stream()
                        .filter(code -> !code.isBlank())
                        .toList(),
                request.getFirst("person"),
                request.getFirst("topic"),
                request.getFirst("from"),
                request.getFirst("to"),
                request.getFirst("q"),
                request.getFirst("order"),
                request.getFirst("after"),
                number(request.getFirst("size")));
    }

    /** Everything, newest first. */
    public static TimelineFilter everything() {
        return new TimelineFilter(null, null, null, null, null, null, null, null, null);
    }

    /** @throws BadRequest when one of them is no kind of entry */
    public List<EntryKind> kinds() {
        return kindCodes().stream()
                .map(code -> Coded.find(EntryKind.class, code)
                        .orElseThrow(() -> new BadRequest("\"" + code + "\" is not a kind of entry")))
                .toList();
    }

    public boolean oldestFirst() {
        return "oldest".equals(this.order);
    }

    public int pageSize() {
        return this.size == null ? USUAL_SIZE : this.size;
    }

    @Nullable
    LocalDate firstDay() {
        return this.from == null ? null : DateReader.asked(this.from).first();
    }

    @Nullable
    LocalDate lastDay() {
        return this.to == null ? null : DateReader.asked(this.to).last();
    }

    /** Anything that hides entries. */
    public boolean narrows() {
        return !kindCodes().isEmpty()
                || this.person != null
                || this.topic != null
                || this.from != null
                || this.to != null
                || this.q != null;
    }

    /** Each part in force; a link without one is within the page, and goes back to the first entries. */
    public List<ActiveFilter> active() {
        Query all = whole().without("after");
        List<ActiveFilter> active = new ArrayList<>();
        kinds().forEach(one -> active.add(new ActiveFilter(
                "Kind: " + one.label(), all.without("kind", one.code()).of(""))));
        add(active, "Person: ", this.person, all.without("person"));
        add(active, "Topic: ", this.topic, all.without("topic"));
        add(active, "From ", this.from, all.without("from"));
        add(active, "To ", this.to, all.without("to"));
        add(active, "Words: ", this.q, all.without("q"));
        return active;
    }

    /** The same list from behind this cursor on. */
    public TimelineFilter continuing(String cursor) {
        return new TimelineFilter(kind, person, topic, from, to, q, order, cursor, size);
    }

    /** The same from the first entry on, in the usual order and pages. */
    public TimelineFilter fromTheFirst() {
        return new TimelineFilter(kind, person, topic, from, to, q, null, null, null);
    }

    /** The query of the page behind this cursor. */
    public String queryAfter(String cursor) {
        return continuing(cursor).query();
    }

    public String queryOrdered(String newOrder) {
        return new TimelineFilter(kind, person, topic, from, to, q, newOrder, null, size).query();
    }

    public TimelineFilter withKind(EntryKind one) {
        return new TimelineFilter(List.of(one.code()), person, topic, from, to, q, order, null, size);
    }

    public TimelineFilter sized(int entries) {
        return new TimelineFilter(kind, person, topic, from, to, q, order, after, entries);
    }

    /** The query part of an address, with its question mark; empty for everything. */
    public String query() {
        return whole().toString();
    }

    private Query whole() {
        Query query = Query.EMPTY;
        for (String code : kindCodes()) {
            query = query.with("kind", code);
        }
        return query.with("person", this.person)
                .with("topic", this.topic)
                .with("from", this.from)
                .with("to", this.to)
                .with("q", this.q)
                .with("order", oldestFirst() ? this.order : null)
                .with("size", this.size)
                .with("after", this.after);
    }

    private List<String> kindCodes() {
        return Objects.requireNonNull(this.kind);
    }

    private static void add(List<ActiveFilter> active, String label, @Nullable String value, Query without) {
        if (value != null) {
            active.add(new ActiveFilter(label + value, without.of("")));
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String size = text.strip();
        if (!size.matches("\\d{1,3}") || Integer.parseInt(size) < 1 || Integer.parseInt(size) > LARGEST_SIZE) {
            throw new BadRequest("A page of a timeline has 1 to " + LARGEST_SIZE + " entries");
        }
        return Integer.valueOf(size);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
