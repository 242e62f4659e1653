package org.turnaround.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnaround.chart.Canvas;
import org.turnaround.chart.Mark.Anchor;
import org.turnaround.chart.Mark.Bar;
import org.turnaround.chart.Mark.Dot;
import org.turnaround.chart.Mark.Fill;
import org.turnaround.chart.Mark.Line;
import org.turnaround.chart.Mark.Words;
import org.turnaround.chart.Picture;
import org.turnaround.chart.Tick;
import org.turnaround.chart.TimeAxis;
import org.turnaround.inspection.Judged;
import org.turnaround.intervention.InterventionRow;
import org.turnaround.people.Leader;
import org.turnaround.record.Coverage;
import org.turnaround.shared.PartialDate;
import org.turnaround.site.CouncilStory.Stage;

/**
 * A council's story in one picture: a ribbon of its grades, those of councils that it followed apart, broken where the
 * framework changed; below it the interventions, and who led. Grades are never set one above another, so that none lines
 * up with one of another framework. What has no known end fades away after the last day on which it is known.
 */
final class CouncilPicture {

    private static final double EDGE = 17;
    private static final double HEAD = 22;
    private static final double RIBBON = 26;
    private static final double LINE = 13;
    private static final int LINES = 6;
    private static final double ROW = 29;
    private static final double GAP = 8;
    private static final double THINNEST = 4;
    private static final int YEARS = 13;

    private final CouncilStory story;
    private final double width;
    private final TimeAxis axis;
    private final double edge;
    private final Canvas canvas;
    private double y = 18;

    /** Something that lasted: known until a day, and perhaps longer; a moment is known on one day alone. */
    private record Item(
            String words,
            String title,
            String tone,
            LocalDate from,
            LocalDate known,
            LocalDate to,
            boolean moment,
            boolean hollow) {}

    private CouncilPicture(CouncilStory story, double width) {
        this.story = story;
        this.width = width;
        this.canvas = new Canvas(width);
        this.axis = new TimeAxis(first(story), story.today().withDayOfYear(1).plusYears(1), EDGE, width - EDGE);
        this.edge = this.axis.x(story.today()) - 3;
    }

    static Picture draw(CouncilStory story, int width) {
        return new CouncilPicture(story, width).picture();
    }

    private static LocalDate first(CouncilStory story) {
        return Stream.concat(
                        story.judged().stream().map(one -> one.date().sortDay()),
                        story.interventions().all().stream()
                                .map(one -> one.entry().date().sortDay()))
                .min(LocalDate::compareTo)
                .orElse(story.today().minusYears(YEARS))
                .withDayOfYear(1);
    }

    private Picture picture() {
        Map<String, List<Stage>> ribbons = this.story.stages().stream()
                .collect(Collectors.groupingBy(Stage::former, LinkedHashMap::new, Collectors.toList()));
        ribbons.forEach((former, stages) -> ribbon(former.isEmpty() ? "Overall grade" : "Before, " + former, stages));
        if (ribbons.isEmpty()) {
            head("Overall grade", "no inspection on the record");
        }
        items(
                "Interventions",
                this.story.gap("interventions", this.story.interventions().all().isEmpty()),
                this.story.interventions().all().stream().map(this::item).toList());
        items(
                "Directors",
                this.story.gap("appointments", this.story.leaders().isEmpty()),
                this.story.leaders().stream().map(this::item).toList());
        today();
        years();
        return this.canvas.picture(
                "story-" + Math.round(this.width),
                this.story.council().name()
                        + ": grades, interventions and directors through the years; the table below has the same facts",
                this.y + 24);
    }

    private void head(String words, String gap) {
        this.canvas.draw(new Words("strong", words, 0, this.y + 12, Anchor.START));
        double after = Words.width(words) + GAP;
        if (!gap.isEmpty() && after + Words.width(gap) <= this.edge) {
            this.canvas.draw(new Words("quiet", gap, after, this.y + 12, Anchor.START));
        } else if (!gap.isEmpty()) {
            this.y += 16;
            this.canvas.draw(new Words("quiet", gap, 0, this.y + 12, Anchor.START));
        }
        this.y += HEAD;
    }

    private void ribbon(String name, List<Stage> stages) {
        head(name, "");
        Judged before = null;
        int lines = 1;
        for (Stage stage : stages) {
            Judged one = stage.judged();
            double from = this.axis.x(one.date());
            double to = this.axis.x(end(stage));
            boolean breaks = before != null && !before.framework().equals(one.framework());
            grade(one, breaks ? from + 3 : from, Math.max(to - 1, from + THINNEST));
            if (before == null || breaks) {
                lines = Math.max(lines, framework(one, from, before != null));
            }
            before = one;
        }
        this.y += RIBBON + 8 + LINE * lines;
    }

    private LocalDate end(Stage stage) {
        return stage.until() == null ? this.story.today() : stage.until().sortDay();
    }

    private void grade(Judged one, double from, double to) {
        String title = one.words() + ", " + one.framework() + ", " + one.date().words();
        boolean given = one.grade() != null;
        this.canvas.draw(new Bar(
                from,
                this.y,
                to - from,
                RIBBON,
                one.grade() == null ? "not-judged" : one.grade(),
                given ? Fill.SOLID : Fill.HOLLOW,
                title));
        String words = given ? one.words() : "areas only";
        Stream.of(words, letters(one))
                .filter(label -> !label.isEmpty() && Words.width(label) + 2 <= to - from)
                .findFirst()
                .ifPresentOrElse(
                        label -> this.canvas.draw(new Words(
                                given ? "on-fill" : "plain", label, (from + to) / 2, this.y + 17, Anchor.MIDDLE)),
                        () -> above((from + to) / 2, given ? letters(one) : words));
    }

    private void above(double x, String words) {
        this.canvas.write(
                this.y,
                Stream.concat(
                                Canvas.at(x, this.y - 7, "plain", words),
                                Stream.of(new Words("plain", words, this.edge, this.y - 7, Anchor.END)))
                        .filter(this::isBeforeToday));
    }

    private boolean isBeforeToday(Words words) {
        return words.room().getMaxX() <= this.edge;
    }

    /** The initials of a grade, as they stand on the map. */
    private static String letters(Judged one) {
        return one.grade() == null
                ? ""
                : Stream.of(one.grade().split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.UK))
                        .collect(Collectors.joining());
    }

    /** Its name below its beginning, in the first line that is free, which is returned; left of it where it would pass today. */
    private int framework(Judged one, double x, boolean breaks) {
        double foot = this.y + RIBBON;
        if (breaks) {
            this.canvas.draw(Line.upright("break", x + 1, this.y - 3, foot + 3));
        }
        String name = one.framework();
        double left = Math.min(x - 2, this.edge - Words.width(name));
        int line = 1;
        while (line < LINES && !writes(new Words("quiet", name, left, foot + line * LINE, Anchor.START))) {
            line++;
        }
        return line;
    }

    private boolean writes(Words words) {
        return this.canvas.write(words.y() + LINE, Stream.of(words));
    }

    /** Each in the first row that has room for it and its words. */
    private void items(String name, String gap, List<Item> items) {
        head(name, gap);
        List<Double> rows = new ArrayList<>();
        for (Item item : items) {
            double from = this.axis.x(item.from());
            double to = Math.max(this.axis.x(item.to()), from + THINNEST);
            double words = Words.width(item.words());
            double left = Math.max(0, Math.min(from, this.edge - words));
            double start = Math.min(left, from - THINNEST);
            int row = 0;
            while (row < rows.size() && rows.get(row) > start) {
                row++;
            }
            if (row == rows.size()) {
                rows.add(0.0);
            }
            rows.set(row, Math.max(left + words, to) + GAP);
            draw(item, left, this.y + row * ROW);
        }
        this.y += rows.size() * ROW + 6;
    }

    private void draw(Item item, double left, double top) {
        this.canvas.draw(new Words("plain", item.words(), left, top + 10, Anchor.START));
        double from = this.axis.x(item.from());
        double known = Math.max(this.axis.x(item.known()), from + THINNEST);
        double to = this.axis.x(item.to());
        if (item.moment()) {
            this.canvas.draw(new Dot(from, top + 19, item.tone(), item.hollow(), item.title()));
            return;
        }
        this.canvas.draw(new Bar(from, top + 15, known - from, 9, item.tone(), Fill.SOLID, item.title()));
        if (to > known) {
            this.canvas.draw(new Bar(known, top + 15, to - known, 9, item.tone(), Fill.FADING, item.title()));
        }
    }

    private Item item(InterventionRow one) {
        LocalDate from = one.entry().date().sortDay();
        LocalDate today = this.story.today();
        LocalDate known =
                one.ends() == null ? one.lastKnown().sortDay() : one.ends().sortDay();
        LocalDate to = switch (one.on(today)) {
            case FOLLOWED -> one.followedBy() == null ? known : one.followedBy().day();
            case ENDED_BY_REMOVAL ->
                one.removed() == null ? known : one.removed().sortDay();
            case LAST_KNOWN, NOT_HEARD_OF -> soonest(known.plusMonths(Coverage.MONTHS), today);
            default -> known;
        };
        boolean moment = !one.type().isLasting() || !one.issued();
        return new Item(
                one.type().label() + (one.issued() ? "" : ", not issued"),
                one.entry().headline() + ": from " + one.entry().date().words() + "; " + one.standsOn(today),
                "intervention",
                from,
                soonest(soonest(known, to), today),
                moment ? from : soonest(to, today),
                moment,
                !one.issued());
    }

    private Item item(Leader one) {
        LocalDate today = this.story.today();
        LocalDate known = one.last().sortDay();
        boolean moment = one.starts() == null && !known.isAfter(one.first());
        return new Item(
                one.words(),
                one.name() + ", " + one.title() + ", " + one.when(),
                "leader",
                one.first(),
                soonest(known, today),
                one.ends() == null && !moment
                        ? soonest(known.plusMonths(Coverage.MONTHS), today)
                        : soonest(known, today),
                moment,
                false);
    }

    private static LocalDate soonest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void today() {
        double x = this.axis.x(PartialDate.of(this.story.today()));
        this.canvas.draw(Line.upright("today", x, 16, this.y));
        this.canvas.draw(new Words("strong", "today", Math.min(x + 16, this.width), 11, Anchor.END));
    }

    private void years() {
        this.canvas.draw(Line.across("axis", EDGE, this.width - EDGE, this.y));
        for (Tick tick : this.axis.years()) {
            this.canvas.draw(Line.upright("tick", tick.at(), this.y, this.y + 5));
            this.canvas.draw(new Words("plain", tick.words(), tick.at(), this.y + 18, Anchor.MIDDLE));
        }
    }
}
