package org.turnaround.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Filter;

/**
 * Which entries of a timeline to show.
 *
 * @param kind none means all
 * @param person a person's slug
 * @param topic a topic's slug
 * @param from the earliest day, as a date that begins on it
 * @param to the latest day, as a date that ends on it
 * @param q words to find, as typed: "a phrase", -without, or
 * @param order {@code oldest} first, or null for the newest
 * @param size entries on a page: an address asks for 1 to 100, a file may want more
 */
public record TimelineFilter(
        List<EntryKind> kind,
        @Nullable String person,
        @Nullable String topic,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String order,
        @Nullable Integer size,
        @Nullable String after)
        implements Filter {

    private static final int USUAL_SIZE = 20;

    /** A page is read on a phone, too, and quotes each entry. */
    private static final int SIZE_OF_PAGE = 12;

    public TimelineFilter {
        if (order != null && !order.equals("newest") && !order.equals("oldest")) {
            throw new BadRequest("The order of a timeline is newest or oldest, not \"" + order + "\"");
        }
        order = "oldest".equals(order) ? order : null;
        if (from != null && to != null) {
            DateReader.askedRange(from, to);
        }
    }

    /** Everything, newest first. */
    public static TimelineFilter everything() {
        return new TimelineFilter(List.of(), null, null, null, null, null, null, null, null);
    }

    public boolean oldestFirst() {
        return this.order != null;
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

    /** Each part in force, by name; a link without one is within the page, and goes back to the first entries. */
    public List<ActiveFilter> active(TimelineChoices choices) {
        return query().active("", (part, value) -> switch (part) {
            case "kind" -> "Kind: " + Coded.of(EntryKind.class, value).label();
            case "person" -> "Person: " + TimelineChoices.label(choices.people(), value);
            case "topic" -> "Topic: " + TimelineChoices.label(choices.topics(), value);
            case "from" -> "From " + value;
            case "to" -> "To " + value;
            case "q" -> "Words: " + value;
            default -> null;
        });
    }

    public TimelineFilter ordered(String newOrder) {
        return new TimelineFilter(kind, person, topic, from, to, q, newOrder, size, null);
    }

    /** @param first null for any; likewise {@code last} */
    public TimelineFilter between(@Nullable String first, @Nullable String last) {
        return new TimelineFilter(kind, person, topic, first, last, q, order, size, null);
    }

    /** The one year that it asks for, or null. */
    public @Nullable String year() {
        return this.from != null && this.from.equals(this.to) && this.from.matches("\\d{4}") ? this.from : null;
    }

    public TimelineFilter withKind(EntryKind one) {
        return new TimelineFilter(List.of(one), person, topic, from, to, q, order, size, null);
    }

    /** With as many entries as a page shows where its address asks for no number. */
    public TimelineFilter onAPage() {
        return this.size == null ? sized(SIZE_OF_PAGE) : this;
    }

    public TimelineFilter sized(int entries) {
        return new TimelineFilter(kind, person, topic, from, to, q, order, entries, after);
    }
}
