package org.turnaround.improvement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Canvas;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Area;
import org.turnaround.chart.Mark.Dot;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Point;
import org.turnaround.chart.Mark.Words;
import org.turnaround.chart.Picture;
import org.turnaround.improvement.KaplanMeier.Step;

/** The curve with its interval, the number still waiting below the axis, and the spells of one's own council on it. */
final class SurvivalPicture {

    private static final double LEFT = 44;
    private static final double EDGE = 18;
    private static final double TOP = 16;
    private static final double BOTTOM = 276;
    private static final double ROOM = 60;

    private final TimeToImprove page;
    private final KaplanMeier curve;
    private final double width;
    private final double longest;
    private final Canvas canvas;

    private SurvivalPicture(TimeToImprove page, double width) {
        this.page = page;
        this.curve = page.curve();
        this.width = width;
        this.longest = Math.max(1, Math.ceil(this.curve.longest() / Spell.YEAR));
        this.canvas = new Canvas(width);
    }

    static Picture draw(TimeToImprove page, int width) {
        return new SurvivalPicture(page, width).picture();
    }

    private Picture picture() {
        shares();
        interval();
        this.canvas.draw(new Line("series", steps(Step::waiting)));
        half();
        this.page.ownSpells().forEach(this::markOwn);
        years();
        return this.canvas.picture(
                "curve-" + Math.round(this.width),
                "The share of spells at inadequate that have not ended, by the years since the report: "
                        + this.page.name() + "; the tables below have the same facts",
                BOTTOM + 58);
    }

    private double x(double days) {
        return LEFT + days / Spell.YEAR / this.longest * (this.width - EDGE - LEFT);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private void shares() {
        for (int share = 0; share <= 100; share += 25) {
            this.canvas.draw(Line.across(share == 0 ? "axis" : "grid", LEFT, this.width - EDGE, y(share / 100.0)));
            this.canvas.draw(new Words("quiet", share + "%", LEFT - 5, y(share / 100.0) + 4, Anchor.END));
        }
    }

    /** Where nobody has improved yet, or all have, there is none. */
    private void interval() {
        List<Point> corners = steps(step -> step.lower() == null ? step.waiting() : step.lower());
        List<Point> back = steps(step -> step.upper() == null ? step.waiting() : step.upper());
        Collections.reverse(back);
        corners.addAll(back);
        this.canvas.draw(new Area(corners, "figure"));
    }

    private List<Point> steps(ToDoubleFunction<Step> height) {
        List<Point> points = new ArrayList<>(List.of(new Point(x(0), y(1))));
        double before = 1;
        for (Step step : this.curve.steps()) {
            points.add(new Point(x(step.days()), y(before)));
            before = height.applyAsDouble(step);
            points.add(new Point(x(step.days()), y(before)));
        }
        return points;
    }

    private void half() {
        Double median = this.curve.median().days();
        if (median != null) {
            this.canvas.draw(Line.across("aim", LEFT, x(median), y(0.5)));
            this.canvas.draw(Line.upright("aim", x(median), y(0.5), BOTTOM));
            write(new Point(x(median), y(0.5)), "half after " + Spell.years(median), null);
        }
    }

    private void markOwn(Spell spell) {
        Point at = new Point(
                x(Math.min(spell.days(), this.longest * Spell.YEAR)), y(this.curve.waitingAfter(spell.days())));
        String words = spell.council().name() + " " + spell.from().getYear() + ": " + Spell.years(spell.days());
        this.canvas.draw(new Dot(
                at.x(),
                at.y(),
                spell.improved() ? "good" : "inadequate",
                !spell.improved(),
                words + ", " + spell.words()));
        write(at, words, Spell.years(spell.days()));
    }

    /** Beside a point; in fewer words where there is no room for all. */
    private void write(Point at, String words, @Nullable String shorter) {
        this.canvas.write(
                BOTTOM - 2,
                Stream.of(words, shorter)
                        .filter(some -> some != null)
                        .flatMap(some -> Canvas.around(at, "strong", some))
                        .filter(one -> one.room().getMinX() > LEFT));
    }

    private void years() {
        int apart = this.width < 10 * ROOM ? 2 : 1;
        this.canvas.draw(new Words("quiet", "years; below, how many still waited", 0, BOTTOM + 36, Anchor.START));
        for (int year = 0; year <= this.longest; year += apart) {
            double x = x(year * Spell.YEAR);
            int waiting = this.curve.atRisk(Math.round(year * Spell.YEAR));
            this.canvas.draw(Line.upright("tick", x, BOTTOM, BOTTOM + 5));
            this.canvas.draw(new Words("plain", String.valueOf(year), x, BOTTOM + 18, Anchor.MIDDLE));
            this.canvas.draw(new Words("plain", String.valueOf(waiting), x, BOTTOM + 52, Anchor.MIDDLE));
        }
    }
}
