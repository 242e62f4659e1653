package org.turnaround.shared;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one date is from another, or what several such differences come to. It is a number of days only where every date
 * is known to the day, and otherwise as much as can be said: about two years.
 *
 * @param least the fewest days that it can be, negative towards the past
 * @param most the most days that it can be
 * @param exact every date behind it is known to the day
 */
public record Difference(int least, int most, boolean exact) {

    public static final Difference NONE = new Difference(0, 0, true);

    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;
    private static final int WEEK = 7;

    private static final List<String> NUMBERS =
            List.of("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** From one date to another, as little and as much as they can lie apart. */
    public static Difference between(PartialDate from, PartialDate to) {
        return new Difference(
                (int) ChronoUnit.DAYS.between(from.last(), to.first()),
                (int) ChronoUnit.DAYS.between(from.first(), to.last()),
                from.isExact() && to.isExact());
    }

    public Difference plus(Difference other) {
        return new Difference(this.least + other.least, this.most + other.most, this.exact && other.exact);
    }

    /** Null where the number of days is not known. */
    public @Nullable Integer days() {
        return this.exact ? this.least : null;
    }

    /** Nothing lies between them. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** As in "142 days", "30 days earlier", "about two years" or, where the dates hardly tell, "at most about a year". */
    public String words() {
        int nearest = Math.min(Math.abs(this.least), Math.abs(this.most));
        int farthest = Math.max(Math.abs(this.least), Math.abs(this.most));
        String earlier = this.most < 0 ? " earlier" : "";
        if (this.exact) {
            return farthest + (farthest == 1 ? " day" : " days") + earlier;
        }
        boolean sameSide = this.least > 0 || this.most < 0;
        return sameSide && farthest <= 3L * nearest
                ? "about " + rough((nearest + farthest) / 2.0) + earlier
                : "at most about " + rough(farthest) + earlier;
    }

    /** In the unit that what is known of it allows. */
    private String rough(double days) {
        int spread = this.most - this.least;
        if (days >= 2 * YEAR || spread >= YEAR / 2) {
            return counted(days / YEAR, "year");
        }
        return days >= 1.5 * MONTH || spread >= 2 * WEEK
                ? counted(days / MONTH, "month")
                : counted(days / WEEK, "week");
    }

    private static String counted(double number, String unit) {
        int whole = Math.max(1, (int) Math.round(number));
        return (whole <= NUMBERS.size() ? NUMBERS.get(whole - 1) : whole + "") + " " + unit + (whole == 1 ? "" : "s");
    }
}
