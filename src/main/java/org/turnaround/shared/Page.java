package org.turnaround.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key.
 *
 * @param rows in the list's order
 * @param next the cursor of the page after this one, or null on the last page
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    /**
     * Cuts a page from rows that were read with a limit of one more than the page's size: the extra row only shows
     * that there is a next page.
     */
    public static <T> Page<T> cut(List<T> rowsAndOne, int size, Function<T, Cursor> cursor) {
        if (rowsAndOne.size() <= size) {
            return new Page<>(List.copyOf(rowsAndOne), null);
        }
        List<T> rows = List.copyOf(rowsAndOne.subList(0, size));
        return new Page<>(rows, cursor.apply(rows.get(size - 1)).toString());
    }

    public boolean isEmpty() {
        return this.rows.isEmpty();
    }
}
