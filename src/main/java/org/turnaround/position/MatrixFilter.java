package org.turnaround.position;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnaround.shared.BadRequest;

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
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** @throws BadRequest when one of them cannot mean anything */
    public static MatrixFilter of(@Nullable String party, @Nullable String on, @Nullable String topic) {
        return new MatrixFilter(text(party), day(text(on)), text(topic));
    }

    public boolean narrows() {
        return this.party != null || this.on != null || this.topic != null;
    }

    /** Each filter in force, with the address of the page without it. */
    public List<Active> active(String page) {
        List<Active> active = new ArrayList<>();
        if (this.party != null) {
            active.add(new Active("Party: " + this.party, page + new MatrixFilter(null, on, topic).query()));
        }
        if (this.on != null) {
            active.add(new Active("In office on " + this.on, page + new MatrixFilter(party, null, topic).query()));
        }
        if (this.topic != null) {
            active.add(new Active("Topic: " + this.topic, page + new MatrixFilter(party, on, null).query()));
        }
        return active;
    }

    /** A filter in force, and the address without it. */
    public record Active(String words, String without) {}

    /** The query part of an address, with its question mark; empty for everything. */
    public String query() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        List<Object> values = new ArrayList<>();
        put(uri, values, "party", this.party);
        put(uri, values, "on", this.on);
        put(uri, values, "topic", this.topic);
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder uri, List<Object> values, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
                throw new BadRequest("Ask for a day between 1900 and 2200");
            }
            return day;
        } catch (DateTimeException ex) {
            throw new BadRequest("\"" + text + "\" is not a day: write it as 2013-06-14");
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
