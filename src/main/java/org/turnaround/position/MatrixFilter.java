package org.turnaround.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Query;

/**
 * Which part of a matrix to show.
 *
 * @param party MPs of this party, on the day if there is one, else at any time
 * @param on MPs in office on this day
 * @param topic propositions with this topic, by slug
 */
public record MatrixFilter(
        @Nullable String party,
        @Nullable LocalDate on,
        @Nullable String topic) {

    private static final int LONGEST = 80;

    /** @throws BadRequest when one of them cannot mean anything */
    public static MatrixFilter of(@Nullable String party, @Nullable String on, @Nullable String topic) {
        String day = text(on);
        return new MatrixFilter(text(party), day == null ? null : DateReader.askedDay(day), text(topic));
    }

    public boolean narrows() {
        return this.party != null || this.on != null || this.topic != null;
    }

    /** @param page the address of the page */
    public List<ActiveFilter> active(String page) {
        List<ActiveFilter> active = new ArrayList<>();
        add(active, page, "party", "Party: ", this.party);
        add(active, page, "on", "In office on ", this.on);
        add(active, page, "topic", "Topic: ", this.topic);
        return active;
    }

    public Query query() {
        return Query.EMPTY.with("party", this.party).with("on", this.on).with("topic", this.topic);
    }

    private void add(List<ActiveFilter> active, String page, String name, String label, @Nullable Object value) {
        if (value != null) {
            active.add(new ActiveFilter(label + value, query().without(name).of(page)));
        }
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new BadRequest("A filter of this page has at most " + LONGEST + " characters");
        }
        return text.strip();
    }
}
