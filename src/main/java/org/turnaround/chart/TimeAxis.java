package org.turnaround.chart;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.turnaround.shared.PartialDate;

/** From days to places between left and right, and the ticks that say which is where. */
public record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600);
    private static final int YEAR = 12;
    private static final double ROOM = 12;

    public TimeAxis {
        last = last.isAfter(first) ? last : first.plusDays(1);
    }

    /** A day outside lies at the nearer end. */
    public double x(LocalDate day) {
        double share =
                (double) ChronoUnit.DAYS.between(this.first, day) / ChronoUnit.DAYS.between(this.first, this.last);
        return Math.round(10 * (this.left + Math.min(1, Math.max(0, share)) * (this.right - this.left))) / 10.0;
    }

    /** The middle of the days that it can mean. */
    public double x(PartialDate date) {
        return Math.round(5 * (x(date.first()) + x(date.last()))) / 10.0;
    }

    /** The first days of years or months, as many as there is room for; of a shorter time its first day. */
    public List<Tick> ticks() {
        return ticks(1);
    }

    /** The first days of years, as many as there is room for. */
    public List<Tick> years() {
        return ticks(YEAR);
    }

    private List<Tick> ticks(int least) {
        int step = MONTHS.stream()
                .filter(months -> months >= least && hasRoom(months))
                .findFirst()
                .orElse(MONTHS.get(MONTHS.size() - 1));
        List<Tick> ticks =
                starts(step).map(day -> new Tick(x(day), words(step, day))).toList();
        return ticks.isEmpty() ? List.of(new Tick(x(this.first), DAY.format(this.first))) : ticks;
    }

    private boolean hasRoom(int months) {
        double most = (this.right - this.left) / (ROOM + Mark.Words.width(words(months, this.first)));
        return starts(months).count() <= most;
    }

    private static String words(int months, LocalDate day) {
        return months < YEAR ? MONTH.format(day) : String.valueOf(day.getYear());
    }

    private Stream<LocalDate> starts(int months) {
        LocalDate year = LocalDate.of(this.first.getYear() / 50 * 50, 1, 1);
        long before = ChronoUnit.MONTHS.between(year, this.first.minusDays(1)) / months + 1;
        LocalDate start = year.plusMonths(this.first.equals(year) ? 0 : before * months);
        return start.datesUntil(this.last.plusDays(1), Period.ofMonths(months));
    }
}
