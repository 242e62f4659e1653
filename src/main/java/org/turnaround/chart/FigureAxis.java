package org.turnaround.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** From figures to places between two ends, with round ticks: whole ones where every figure is whole. */
public final class FigureAxis {

    private static final int MOST = 5;

    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final BigDecimal step;
    private final double from;
    private final double to;

    public FigureAxis(Collection<BigDecimal> figures, double from, double to) {
        BigDecimal low = figures.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = figures.stream().max(BigDecimal::compareTo).orElseThrow();
        boolean whole = figures.stream().allMatch(FigureAxis::isWhole);
        BigDecimal least = whole ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(Math.max(0, low.scale()));
        BigDecimal step = step(high.subtract(low).max(least));
        this.step = whole ? step.max(BigDecimal.ONE).setScale(0, RoundingMode.UNNECESSARY) : step;
        this.lowest = low.divide(this.step, 0, RoundingMode.FLOOR).multiply(this.step);
        this.highest = high.divide(this.step, 0, RoundingMode.CEILING)
                .multiply(this.step)
                .max(this.lowest.add(this.step));
        this.from = from;
        this.to = to;
    }

    private static boolean isWhole(BigDecimal figure) {
        return figure.signum() == 0 || figure.stripTrailingZeros().scale() <= 0;
    }

    /** The smallest of 1, 2, 5, 10 … of which a span has few enough. */
    private static BigDecimal step(BigDecimal span) {
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(span.precision() - span.scale() - 2);
        return Stream.of(1, 2, 5, 10, 20, 50, 100)
                .map(times -> ten.multiply(BigDecimal.valueOf(times)))
                .filter(step -> span.compareTo(step.multiply(BigDecimal.valueOf(MOST - 1))) <= 0)
                .findFirst()
                .orElseThrow();
    }

    public double at(BigDecimal figure) {
        double share = figure.subtract(this.lowest).doubleValue()
                / this.highest.subtract(this.lowest).doubleValue();
        return Math.round(10 * (this.from + share * (this.to - this.from))) / 10.0;
    }

    /** From the lowest up. */
    public List<Tick> ticks(Function<BigDecimal, String> words) {
        return Stream.iterate(this.lowest, figure -> figure.compareTo(this.highest) <= 0, this.step::add)
                .map(figure -> new Tick(at(figure), words.apply(figure)))
                .toList();
    }
}
