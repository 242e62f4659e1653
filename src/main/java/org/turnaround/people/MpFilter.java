package org.turnaround.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Filter;

/**
 * Which MPs to list: those who held a seat on the day or may have, unless others are asked for.
 *
 * @param q words of a name; then also those who held none that day
 * @param record only those of whom something is on the record; null for all
 * @param who null for those with a seat on the day
 * @param party the party on the day, or the one known last
 * @param council the slug of a council that the seat of that day touches
 * @param on the day, or null for today
 */
public record MpFilter(
        @Nullable String q,
        @Nullable String party,
        @Nullable String council,
        @Nullable LocalDate on,
        @Nullable Told record,
        @Nullable Who who,
        @Nullable String after)
        implements Filter {

    private static final int LONGEST_NAME = 100;

    /** Whether anything is on the record of somebody. */
    enum Told implements Coded {
        SOME;

        @Override
        public String label() {
            return "Something on the record";
        }
    }

    /** Others than those who held a seat on the day. */
    enum Who implements Coded {
        FORMER("Held a seat at another time"),
        ALL("Ever held a seat");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return this.label;
        }
    }

    /** @throws BadRequest when a parameter cannot mean anything; a day after today has no members yet */
    public static MpFilter from(MultiValueMap<String, String> request, LocalDate today) {
        MpFilter filter = Filter.read(MpFilter.class, request);
        if (filter.q != null && filter.q.length() > LONGEST_NAME) {
            throw new BadRequest("A name has at most " + LONGEST_NAME + " characters");
        }
        if (filter.on != null) {
            seated(filter.on, today);
        }
        return filter;
    }

    /** @throws BadRequest when it is a day to come */
    static void seated(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new BadRequest("Ask for a day between 1900 and today");
        }
    }

    /** The day that seats and parties are of. */
    public LocalDate day(LocalDate today) {
        return this.on == null ? today : this.on;
    }

    /** @param councils their names by slug */
    public List<ActiveFilter> active(Map<String, String> councils) {
        return query().active("/mps", (part, value) -> switch (part) {
            case "q" -> "Name: " + value;
            case "party" -> "Party: " + value;
            case "council" -> "Council: " + councils.get(value);
            case "record" -> Told.SOME.label();
            case "who" -> Coded.of(Who.class, value).label();
            default -> "On " + value;
        });
    }
}
