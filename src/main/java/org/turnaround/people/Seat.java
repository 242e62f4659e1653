package org.turnaround.people;

import java.util.List;

/**
 * A seat in the House of Commons on some day, with whoever is known to have held it then.
 *
 * @param constituency its name on that day's boundaries: {@code Mid Norfolk}
 * @param holders the one who surely held it; or everyone who may have, where dates leave it open; or nobody, where the
 *     record knows of none
 */
public record Seat(String constituency, List<Holder> holders) {

    /**
     * Somebody in a seat on some day.
     *
     * @param party the party sat for on that day
     * @param sure false where what is known of the dates leaves it open: "possibly"
     */
    public record Holder(long personId, String slug, String name, String party, boolean sure) {

        public String url() {
            return "/mps/" + this.slug;
        }
    }
}
