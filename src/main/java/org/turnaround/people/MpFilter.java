package org.turnaround.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Query;

/**
 * Which MPs to list, as the address says it; turns back into links. Without words to find in a name, those who held a
 * seat on the day or may have; with words, everybody on the record who ever held one.
 *
 * @param q words of a name, or null
 * @param party the party on the day, or null
 * @param council the slug of a council that the seat of that day touches, or null
 * @param on the day, or null for today
 * @param after the cursor of the page before, or null
 */
public record MpFilter(
        @Nullable String q,
        @Nullable String party,
        @Nullable String council,
        @Nullable LocalDate on,
        @Nullable String after) {

    private static final String PAGE = "/mps";
    private static final int LONGEST = 100;

    /** @throws BadRequest when a parameter cannot mean anything; a day after today has no members yet */
    public static MpFilter from(MultiValueMap<String, String> request, LocalDate today) {
        String on = text(request.getFirst("on"));
        return new MpFilter(
                text(request.getFirst("q")),
                text(request.getFirst("party")),
                text(request.getFirst("council")),
                on == null ? null : day(on, today),
                request.getFirst("after"));
    }

    /** The day that seats and parties are of. */
    public LocalDate day(LocalDate today) {
        return this.on == null ? today : this.on;
    }

    public boolean narrows() {
        return this.q != null || this.party != null || this.council != null || this.on != null;
    }

    /** @param councilName the name to show for {@code council} */
    public List<ActiveFilter> active(String councilName) {
        List<ActiveFilter> active = new ArrayList<>();
        add(active, "q", "Name: ", this.q);
        add(active, "party", "Party: ", this.party);
        add(active, "council", "Council: ", this.council == null ? null : councilName);
        add(active, "on", "On ", this.on);
        return active;
    }

    /** The address of the page behind this cursor; null for the first page. */
    public String pageAfter(@Nullable String cursor) {
        return query().with("after", cursor).of(PAGE);
    }

    private void add(List<ActiveFilter> active, String name, String label, @Nullable Object value) {
        if (value != null) {
            active.add(new ActiveFilter(label + value, query().without(name).of(PAGE)));
        }
    }

    /** The part that turning a page keeps. */
    public Query query() {
        return Query.EMPTY
                .with("q", this.q)
                .with("party", this.party)
                .with("council", this.council)
                .with("on", this.on);
    }

    /** @throws BadRequest when it is no day, or one to come */
    static LocalDate day(String text, LocalDate today) {
        LocalDate day = DateReader.askedDay(text);
        if (day.isAfter(today)) {
            throw new BadRequest("Ask for a day between 1900 and today");
        }
        return day;
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
