package org.turnaround.people;

/**
 * Somebody in a seat on some day.
 *
 * @param party the party sat for on that day
 * @param sure false where what is known of the dates leaves it open: "possibly"
 */
public record SeatHolder(long personId, String slug, String name, String party, boolean sure) {

    public String url() {
        return "/mps/" + this.slug;
    }
}
