package org.turnaround.position;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Filter;

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
        @Nullable String topic) implements Filter {

    /** @param page the address of the page */
    public List<ActiveFilter> active(String page) {
        return query().active(page, (part, value) -> switch (part) {
            case "party" -> "Party: " + value;
            case "on" -> "In office on " + value;
            default -> "Topic: " + value;
        });
    }
}
