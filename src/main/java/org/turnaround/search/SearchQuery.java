package org.turnaround.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Query;

/**
 * What to look for, as the address says it; it turns back into links.
 *
 * @param q what was typed, at most 200 characters
 * @param narrowed what the results are narrowed to: a value, as addresses write it, for some of the {@link Facet.By}
 * @param order {@code newest}, {@code recorded} for what was last put on the record or changed there, or null for the
 *     most relevant first
 * @param after the cursor of the page before
 * @param size results on a page, 1 to 100
 */
public record SearchQuery(
        String q,
        Map<Facet.By, String> narrowed,
        @Nullable String order,
        @Nullable String after,
        @Nullable Integer size) {

    /** The order of feeds, which have one page. */
    public static final String RECORDED = "recorded";

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LONGEST_VALUE = 100;

    /**
     * Reads a query from the parameters of a request; others than those named above are passed over.
     *
     * @throws BadRequest when one of them cannot mean anything
     */
    public static SearchQuery from(MultiValueMap<String, String> request) {
        Map<Facet.By, String> narrowed = new LinkedHashMap<>();
        for (Facet.By by : Facet.By.values()) {
            String value = text(request, by.parameter());
            if (value != null) {
                narrowed.put(by, by.checked(bounded(value)));
            }
        }
        String q = text(request, "q");
        return new SearchQuery(
                q == null ? "" : q,
                narrowed,
                order(text(request, "order")),
                text(request, "after"),
                size(text(request, "size")));
    }

    public boolean isEmpty() {
        return this.q.isEmpty();
    }

    public boolean newestFirst() {
        return "newest".equals(this.order);
    }

    boolean lastRecordedFirst() {
        return RECORDED.equals(this.order);
    }

    public int pageSize() {
        return this.size == null ? USUAL_SIZE : this.size;
    }

    /**
     * Where the page before ended.
     *
     * @throws BadRequest when the cursor is not one that a search in this order gave
     */
    @Nullable
    Place place() {
        if (this.after == null) {
            return null;
        }
        Cursor cursor = Cursor.read(this.after, 2);
        return new Place(
                newestFirst() ? cursor.day(0) : LocalDate.EPOCH,
                newestFirst() ? 0 : cursor.number(0),
                cursor.number(1));
    }

    /** By date the day and the document's id, by relevance the score and the id. */
    record Place(LocalDate day, long score, long id) {}

    /** For files that are not read page by page. */
    public SearchQuery sized(@Nullable Integer results) {
        return new SearchQuery(this.q, this.narrowed, this.order, this.after, results);
    }

    public SearchQuery after(@Nullable String cursor) {
        return new SearchQuery(this.q, this.narrowed, this.order, cursor, this.size);
    }

    public SearchQuery ordered(@Nullable String newOrder) {
        return new SearchQuery(this.q, this.narrowed, newOrder, null, this.size);
    }

    public SearchQuery narrowedTo(Facet.By by, @Nullable String value) {
        Map<Facet.By, String> other = new LinkedHashMap<>(this.narrowed);
        other.remove(by);
        if (value != null) {
            other.put(by, value);
        }
        return new SearchQuery(this.q, other, this.order, null, this.size);
    }

    /** Without anything that narrows it. */
    public SearchQuery widest() {
        return new SearchQuery(this.q, Map.of(), this.order, null, this.size);
    }

    /** What a form that changes the words carries along. */
    public Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        this.narrowed.forEach((by, value) -> hidden.put(by.parameter(), value));
        if (this.order != null) {
            hidden.put("order", this.order);
        }
        return hidden;
    }

    /** The query part of an address, with its question mark. */
    public String query() {
        Query query = Query.EMPTY.with("q", this.q);
        for (Map.Entry<Facet.By, String> one : this.narrowed.entrySet()) {
            query = query.with(one.getKey().parameter(), one.getValue());
        }
        return query.with("order", this.order)
                .with("size", this.size)
                .with("after", this.after)
                .toString();
    }

    private static @Nullable String order(@Nullable String order) {
        if (order == null || order.equals("relevant")) {
            return null;
        }
        if (!order.equals("newest")) {
            throw new BadRequest("The order of a search is relevant or newest, not \"" + order + "\"");
        }
        return order;
    }

    private static @Nullable Integer size(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_SIZE) {
            throw new BadRequest("A page of a search has 1 to " + LARGEST_SIZE + " results");
        }
        return Integer.valueOf(text);
    }

    private static String bounded(String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new BadRequest("A search is narrowed by at most " + LONGEST_VALUE + " characters");
        }
        return value;
    }

    private static @Nullable String text(MultiValueMap<String, String> request, String name) {
        String text = request.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
