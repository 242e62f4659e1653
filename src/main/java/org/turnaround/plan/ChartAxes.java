package org.turnaround.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.turnaround.shared.PartialDate;

/** From dates and figures to places in a {@link TargetChart}, and the ticks that say which is where. */
final class ChartAxes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600);
    private static final int YEAR = 12;
    private static final int MOST_YEARS = 7;
    private static final int MOST_MONTHS = 3;
    private static final int MOST_FIGURES = 5;

    private final LocalDate first;
    private final LocalDate last;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final BigDecimal step;

    /** A number or a day at its own place. */
    public record Tick(double at, String words) {}

    ChartAxes(Collection<PartialDate> dates, Collection<BigDecimal> figures) {
        this.first =
                dates.stream().map(PartialDate::first).min(LocalDate::compareTo).orElseThrow();
        this.last = dates.stream()
                .map(PartialDate::last)
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(this.first))
                .orElse(this.first.plusDays(1));
        BigDecimal low = figures.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = figures.stream().max(BigDecimal::compareTo).orElseThrow();
        this.step = step(high.subtract(low).max(BigDecimal.ONE.movePointLeft(low.scale())));
        this.lowest = low.divide(this.step, 0, RoundingMode.FLOOR).multiply(this.step);
        this.highest = high.divide(this.step, 0, RoundingMode.CEILING)
                .multiply(this.step)
                .max(this.lowest.add(this.step));
    }

    /** The smallest of 1, 2, 5, 10 … of which a span has few enough. */
    private static BigDecimal step(BigDecimal span) {
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(span.precision() - span.scale() - 2);
        return Stream.of(1, 2, 5, 10, 20, 50, 100)
                .map(times -> ten.multiply(BigDecimal.valueOf(times)))
                .filter(step -> span.compareTo(step.multiply(BigDecimal.valueOf(MOST_FIGURES - 1))) <= 0)
                .findFirst()
                .orElseThrow();
    }

    double x(LocalDate day) {
        double share =
                (double) ChronoUnit.DAYS.between(this.first, day) / ChronoUnit.DAYS.between(this.first, this.last);
        return rounded(TargetChart.LEFT + share * (TargetChart.RIGHT - TargetChart.LEFT));
    }

    /** The middle of the days that it can mean. */
    double x(PartialDate date) {
        return rounded((x(date.first()) + x(date.last())) / 2);
    }

    double y(BigDecimal figure) {
        double share = figure.subtract(this.lowest).doubleValue()
                / this.highest.subtract(this.lowest).doubleValue();
        return rounded(TargetChart.BOTTOM + share * (TargetChart.TOP - TargetChart.BOTTOM));
    }

    private static double rounded(double place) {
        return Math.round(10 * place) / 10.0;
    }

    List<Tick> up() {
        return Stream.iterate(this.lowest, figure -> figure.compareTo(this.highest) <= 0, this.step::add)
                .map(figure -> new Tick(y(figure), Target.words(figure)))
                .toList();
    }

    /** The first days of years or months, as many as there is room for; of a shorter time its first day. */
    List<Tick> across() {
        int step = MONTHS.stream()
                .filter(months -> starts(months).count() <= (months < YEAR ? MOST_MONTHS : MOST_YEARS))
                .findFirst()
                .orElse(MONTHS.get(MONTHS.size() - 1));
        List<Tick> ticks = starts(step)
                .map(day -> new Tick(x(day), step < YEAR ? MONTH.format(day) : day.getYear() + ""))
                .toList();
        return ticks.isEmpty() ? List.of(new Tick(x(this.first), DAY.format(this.first))) : ticks;
    }

    private Stream<LocalDate> starts(int months) {
        LocalDate year = LocalDate.of(this.first.getYear() / 50 * 50, 1, 1);
        long before = ChronoUnit.MONTHS.between(year, this.first.minusDays(1)) / months + 1;
        LocalDate start = year.plusMonths(this.first.equals(year) ? 0 : before * months);
        return start.datesUntil(this.last.plusDays(1), Period.ofMonths(months));
    }
}
