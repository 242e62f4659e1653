package org.turnaround.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a timeline stands among all that fits its filter.
 *
 * @param found how many entries fit; one more than {@link #MOST} where they are more than are counted
 * @param before how many of them stand on earlier pages
 * @param back the cursor of the page before; null where that is the first page, or there is none
 * @param years those that have an entry that fits, whatever the days asked for, the newest first
 */
public record TimelinePlace(
        long found, long before, @Nullable String back, List<Integer> years) {

    /** Nobody counts further. */
    static final int MOST = 10_000;

    public boolean isCounted() {
        return this.found <= MOST;
    }

    /** "21 to 40 of 67 entries", "1 entry", "more than 10,000 entries". */
    public String words(int shown) {
        if (!isCounted()) {
            return String.format(Locale.UK, "more than %,d entries", MOST);
        }
        String all = String.format(Locale.UK, "%,d %s", this.found, this.found == 1 ? "entry" : "entries");
        return shown == this.found
                ? all
                : String.format(Locale.UK, "%,d to %,d of %s", this.before + 1, this.before + shown, all);
    }
}
