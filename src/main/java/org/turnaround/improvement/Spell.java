package org.turnaround.improvement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.council.Council;
import org.turnaround.improvement.KaplanMeier.Waited;
import org.turnaround.inspection.Judged;

/**
 * A time that a council spent at an overall inadequate: from the day on which the first report with that grade was
 * published to the day of the next report of the whole service with a better one, of it or of the council that followed
 * it. A report that finds it inadequate again does not end it. One whose end nobody has seen is censored: on the last day
 * for which reports were looked for, or on that of a report under a framework that gives no overall grade.
 *
 * @param first the inspection that began it
 * @param last the inspection that ended it, or after which it cannot be followed; null where it goes on
 * @param until its last known day
 */
public record Spell(
        Council council, Judged first, @Nullable Judged last, LocalDate until, boolean improved, int timesInadequate) {

    static final double YEAR = 365.25;

    /**
     * @param judged what the inspections of one council came to, the oldest first
     * @param lookedTo the last day for which they were looked for
     */
    static List<Spell> of(Council council, List<Judged> judged, LocalDate lookedTo) {
        List<Spell> spells = new ArrayList<>();
        Judged first = null;
        int times = 0;
        for (Judged one : judged) {
            if (one.isInadequate()) {
                first = first == null ? one : first;
                times++;
            } else if (first != null) {
                spells.add(new Spell(council, first, one, one.date().sortDay(), one.grade() != null, times));
                first = null;
                times = 0;
            }
        }
        if (first != null) {
            LocalDate from = first.date().sortDay();
            spells.add(new Spell(council, first, null, lookedTo.isBefore(from) ? from : lookedTo, false, times));
        }
        return spells;
    }

    public LocalDate from() {
        return this.first.date().sortDay();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from(), this.until);
    }

    public double years() {
        return days() / YEAR;
    }

    Waited waited() {
        return new Waited(days(), this.improved);
    }

    /** How it went: a code for files. */
    public String outcome() {
        return this.improved ? "improved" : this.last == null ? "waiting" : "no-overall-grade";
    }

    /** The same in words. */
    public String words() {
        if (this.last == null) {
            return "still inadequate, as last known";
        }
        return this.improved ? this.last.words().toLowerCase(Locale.UK) : "no overall grade is given any more";
    }

    /** "3.5 years". */
    public static String years(double days) {
        return String.format(Locale.UK, "%.1f years", days / YEAR);
    }
}
