package org.turnaround.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnaround.shared.BadRequest;

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

    private static final int LONGEST = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** @throws BadRequest when a parameter cannot mean anything; a day after today has no members yet */
    static MpFilter from(MultiValueMap<String, String> request, LocalDate today) {
        return new MpFilter(
                text(request.getFirst("q")),
                text(request.getFirst("party")),
                text(request.getFirst("council")),
                day(text(request.getFirst("on")), today),
                request.getFirst("after"));
    }

    public boolean narrows() {
        return this.q != null || this.party != null || this.council != null || this.on != null;
    }

    public List<Active> active(String councilName) {
        List<Active> active = new ArrayList<>();
        if (this.q != null) {
            active.add(new Active("Name: " + this.q, new MpFilter(null, party, council, on, null).query()));
        }
        if (this.party != null) {
            active.add(new Active("Party: " + this.party, new MpFilter(q, null, council, on, null).query()));
        }
        if (this.council != null) {
            active.add(new Active("Council: " + councilName, new MpFilter(q, party, null, on, null).query()));
        }
        if (this.on != null) {
            active.add(new Active("On " + this.on, new MpFilter(q, party, council, null, null).query()));
        }
        return active;
    }

    /** A filter in force, and the address of the list without it. */
    public record Active(String words, String query) {

        public String without() {
            return "/mps" + this.query;
        }
    }

    public String queryAfter(@Nullable String cursor) {
        return new MpFilter(q, party, council, on, cursor).query();
    }

    private String query() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        List<Object> values = new ArrayList<>();
        put(uri, values, "q", this.q);
        put(uri, values, "party", this.party);
        put(uri, values, "council", this.council);
        put(uri, values, "on", this.on);
        put(uri, values, "after", this.after);
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder uri, List<Object> values, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text, LocalDate today) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(today)) {
                throw new BadRequest("Ask for a day between 1900 and today");
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
            throw new BadRequest("A filter of this list has at most " + LONGEST + " characters");
        }
        return text.strip();
    }
}
