package org.turnaround.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place in a list after which the next page begins: the sort keys of the last row shown. Written into links as
 * URL-safe Base64, so that nobody takes it for a page number and lists can be added to between two pages.
 *
 * @param keys the sort keys, most significant first, as text
 */
public record Cursor(List<String> keys) {

    private static final int LONGEST = 400;
    private static final String BETWEEN = "\u001f";
    private static final String DAY = "2013-06-18";

    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(Object::toString).toList());
    }

    /**
     * Reads a cursor from a link.
     *
     * @param text what the link carries
     * @param keys how many keys it must have
     * @throws BadRequest when it is not one that this list gave
     */
    public static Cursor read(String text, int keys) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(bounded(text)), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(joined.split(BETWEEN, -1)));
            if (cursor.keys.size() == keys && joined.indexOf('\0') < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException ex) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** @throws BadRequest when the key is not a day */
    public LocalDate day(int key) {
        String day = this.keys.get(key);
        if (day.length() != DAY.length()) { // a year of nine digits is a day to Java and none to PostgreSQL
            throw unreadable();
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException ex) {
            throw unreadable();
        }
    }

    /** @throws BadRequest when the key is not a whole number */
    public long number(int key) {
        try {
            return Long.parseLong(this.keys.get(key));
        } catch (NumberFormatException ex) {
            throw unreadable();
        }
    }

    public String text(int key) {
        return this.keys.get(key);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        byte[] joined = String.join(BETWEEN, this.keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        return text;
    }

    private static BadRequest unreadable() {
        return new BadRequest("The link to this page of the list is not complete: start again from its first page");
    }
}
