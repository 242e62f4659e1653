package org.turnaround.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Filter;

/**
 * What to look for.
 *
 * @param q what was typed, at most 200 characters; empty for nothing
 * @param narrowed what the results are narrowed to: a value, as addresses write it, for some of the {@link Facet.By}
 * @param order {@code newest}, {@code recorded} for what was last put on the record or changed there, or null for the
 *     most relevant first
 * @param size results on a page, 1 to 100; a file may want more
 */
public record SearchQuery(
        String q,
        Map<Facet.By, String> narrowed,
        @Nullable String order,
        @Nullable Integer size,
        @Nullable String after)
        implements Filter {

    /** The order of feeds, which have one page. */
    public static final String RECORDED = "recorded";

    private static final int USUAL_SIZE = 20;

    public SearchQuery {
        q = q == null ? "" : q;
        order = "relevant".equals(order) ? null : order;
        narrowed.forEach(Facet.By::check);
    }

    /** @throws BadRequest when a parameter cannot mean anything */
    public static SearchQuery from(MultiValueMap<String, String> request) {
        SearchQuery query = Filter.read(SearchQuery.class, request);
        if (query.order != null && !query.newestFirst()) {
            throw new BadRequest("The order of a search is relevant or newest, not \"" + query.order + "\"");
        }
        return query;
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

    public SearchQuery sized(int results) {
        return new SearchQuery(this.q, this.narrowed, this.order, results, this.after);
    }

    public SearchQuery ordered(@Nullable String newOrder) {
        return new SearchQuery(this.q, this.narrowed, newOrder, this.size, null);
    }

    public SearchQuery narrowedTo(Facet.By by, @Nullable String value) {
        Map<Facet.By, String> other = new LinkedHashMap<>(this.narrowed);
        other.remove(by);
        if (value != null) {
            other.put(by, value);
        }
        return new SearchQuery(this.q, other, this.order, this.size, null);
    }

    /** Without anything that narrows it. */
    public SearchQuery widest() {
        return new SearchQuery(this.q, Map.of(), this.order, this.size, null);
    }

    /** What a form that changes the words carries along. */
    public List<Map.Entry<String, String>> hidden() {
        return query().without("q").without("size").parameters();
    }
}
