package org.turnaround.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Canvas;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Bar;
import org.turnaround.chart.Mark.Fill;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Words;
import org.turnaround.chart.Picture;
import org.turnaround.inspection.Judged;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/**
 * How many of today's councils stood under which newest overall grade at the end of each year. What was judged of a
 * council that another followed counts as that one's.
 *
 * @param years oldest first; the last one is today
 */
record GradeTrend(List<Year> years) {

    private static final int FIRST = 2014;
    private static final double LEFT = 34;
    private static final double TOP = 8;
    private static final double BOTTOM = 248;
    private static final double HEIGHT = 13;

    /** From the ground up, as bars are stacked. */
    enum Standing implements Coded {
        INADEQUATE("Inadequate", Fill.SOLID),
        REQUIRES_IMPROVEMENT("Requires improvement", Fill.SOLID),
        ADEQUATE("Adequate", Fill.SOLID),
        GOOD("Good", Fill.SOLID),
        OUTSTANDING("Outstanding", Fill.SOLID),
        AREAS_ONLY("No overall grade given any more", Fill.HATCHED),
        NOT_YET("Not judged yet on the record", Fill.HOLLOW);

        private final String label;
        private final Fill fill;

        Standing(String label, Fill fill) {
            this.label = label;
            this.fill = fill;
        }

        @Override
        public String label() {
            return this.label;
        }

        public String fill() {
            return this.fill.code();
        }

        /** Of the grades, their own; the rest is grey. */
        public String tone() {
            return compareTo(AREAS_ONLY) < 0 ? code() : "not-judged";
        }

        static Standing of(@Nullable Judged newest) {
            if (newest == null) {
                return NOT_YET;
            }
            return newest.grade() == null ? AREAS_ONLY : Coded.of(Standing.class, newest.grade());
        }
    }

    /** The end of a year, or today. */
    record Year(LocalDate day, Map<Standing, Integer> councils) {

        public int in(Standing standing) {
            return this.councils.getOrDefault(standing, 0);
        }

        public int all() {
            return this.councils.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param judged of all councils, those of one in the order of their dates
     * @param councils how many there are
     */
    static GradeTrend of(List<Judged> judged, int councils, LocalDate today) {
        Map<Long, List<Judged>> byCouncil = judged.stream().collect(Collectors.groupingBy(Judged::councilId));
        return new GradeTrend(IntStream.rangeClosed(FIRST, today.getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 31))
                .map(day -> day.isAfter(today) ? today : day)
                .map(day -> year(byCouncil, councils, day))
                .toList());
    }

    private static Year year(Map<Long, List<Judged>> byCouncil, int councils, LocalDate day) {
        Map<Standing, Integer> counts = new LinkedHashMap<>();
        counts.put(Standing.NOT_YET, councils - byCouncil.size());
        for (List<Judged> one : byCouncil.values()) {
            Judged newest = one.stream()
                    .filter(judged -> !judged.date().sortDay().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            counts.merge(Standing.of(newest), 1, Integer::sum);
        }
        return new Year(day, counts);
    }

    /** Those that occur, best first. */
    public List<Standing> standings() {
        List<Standing> all = new ArrayList<>(List.of(Standing.values()));
        all.removeIf(standing -> this.years.stream().allMatch(year -> year.in(standing) == 0));
        Collections.reverse(all);
        return all;
    }

    /** Laid out for a phone. */
    public Picture narrow() {
        return draw(Picture.NARROW);
    }

    /** Laid out for a desk. */
    public Picture wide() {
        return draw(Picture.WIDE);
    }

    private Picture draw(double width) {
        Canvas canvas = new Canvas(width);
        double step = (width - LEFT) / this.years.size();
        for (int share = 0; share <= 100; share += 50) {
            double y = BOTTOM - share / 100.0 * (BOTTOM - TOP);
            canvas.draw(
                    Line.across("grid", LEFT, width, y),
                    new Words("quiet", share + (share == 0 ? "" : "%"), LEFT - 3, y + 4, Anchor.END));
        }
        for (int at = 0; at < this.years.size(); at++) {
            Year year = this.years.get(at);
            double x = LEFT + at * step + 1;
            stack(canvas, year, x, step - 2);
            boolean labelled = step > Words.width("2014") || (this.years.size() - 1 - at) % 3 == 0;
            if (labelled) {
                canvas.draw(new Words(
                        "plain",
                        String.valueOf(year.day().getYear()),
                        Math.min(x + step / 2, width - Words.width("2026") / 2),
                        BOTTOM + 16,
                        Anchor.MIDDLE));
            }
        }
        return canvas.picture(
                "trend-" + Math.round(width),
                "Councils by their newest overall grade at the end of each year; the table below has the same facts",
                BOTTOM + 22);
    }

    private static void stack(Canvas canvas, Year year, double x, double width) {
        double y = BOTTOM;
        for (Standing standing : Standing.values()) {
            int councils = year.in(standing);
            double height = (BOTTOM - TOP) * councils / Math.max(1, year.all());
            if (councils > 0) {
                y -= height;
                canvas.draw(new Bar(
                        x,
                        y,
                        width,
                        height,
                        standing.tone(),
                        standing.fill,
                        standing.label() + ": " + councils + " on "
                                + PartialDate.of(year.day()).words()));
            }
            if (councils > 0 && height >= HEIGHT && Words.width(String.valueOf(councils)) <= width + 3) {
                canvas.draw(new Words(
                        standing.fill == Fill.SOLID ? "on-fill" : "halo",
                        String.valueOf(councils),
                        x + width / 2,
                        y + height / 2 + 4,
                        Anchor.MIDDLE));
            }
        }
    }
}
