package org.turnaround.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Picture;
import org.turnaround.council.Council;
import org.turnaround.inspection.Judged;
import org.turnaround.intervention.InterventionRow;
import org.turnaround.intervention.Interventions;
import org.turnaround.people.Leader;
import org.turnaround.plan.NextDue;
import org.turnaround.record.Coverage;
import org.turnaround.shared.PartialDate;

/**
 * How a council got to where it stands: what its picture draws, its sentence says and its table lists.
 *
 * @param judged the oldest first
 * @param leaders in the order in which they came
 * @param next what of its plans is due next
 */
record CouncilStory(
        Council council,
        List<Judged> judged,
        Interventions.Today interventions,
        List<Leader> leaders,
        Optional<NextDue> next,
        Coverage.Covered covered,
        LocalDate today) {

    /** How long a judgement stood: until the next one, or the last day of the council that was judged; null is still. */
    record Stage(Judged judged, String former, @Nullable PartialDate until) {}

    /** A line of the table: when it began and how it ended, as far as is known, and where it is told. */
    record Fact(String what, String from, String until, String url) {}

    List<Stage> stages() {
        return IntStream.range(0, this.judged.size()).mapToObj(this::stage).toList();
    }

    private Stage stage(int at) {
        LocalDate day = this.judged.get(at).date().sortDay();
        PartialDate next = at + 1 < this.judged.size() ? this.judged.get(at + 1).date() : null;
        PartialDate last = this.council.predecessors().stream()
                .map(Council.Predecessor::until)
                .flatMap(Stream::ofNullable)
                .filter(until -> !until.isBefore(day))
                .min(LocalDate::compareTo)
                .map(PartialDate::of)
                .orElse(next);
        boolean ends = last != null && (next == null || last.sortDay().isBefore(next.sortDay()));
        return new Stage(this.judged.get(at), this.council.before(day), ends ? last : next);
    }

    /** What is said in the place of each lane that holds nothing, or beside one of which not all was looked for. */
    String gap(String kind, boolean empty) {
        Coverage.Line line = this.covered.of(kind);
        if (!line.isCollected()) {
            return empty ? "not collected yet" : "not collected; named elsewhere";
        }
        if (empty) {
            return "looked for to " + line.until() + ", none found";
        }
        return line.reaches(this.today) ? "" : "collected to " + line.until();
    }

    public InShort inShort() {
        return InShort.of(this);
    }

    /** Laid out for a phone. */
    public Picture narrow() {
        return CouncilPicture.draw(this, Picture.NARROW);
    }

    /** Laid out for a desk. */
    public Picture wide() {
        return CouncilPicture.draw(this, Picture.WIDE);
    }

    /** When the newest report came out, if findings were not looked for so late; null where they were. */
    public @Nullable PartialDate notRead() {
        PartialDate read = this.covered.of("findings").ends();
        return this.judged.stream()
                .map(Judged::date)
                .reduce((earlier, later) -> later)
                .filter(newest -> read != null && newest.sortDay().isAfter(read.last()))
                .orElse(null);
    }

    public boolean wasInadequate() {
        return this.judged.stream().anyMatch(Judged::isInadequate);
    }

    /** The facts of the picture, by lane. */
    public Map<String, List<Fact>> facts() {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        facts.put(
                "How Ofsted judged it",
                stages().stream().map(CouncilStory::fact).toList());
        facts.put(
                "Interventions",
                this.interventions.all().stream().map(this::fact).toList());
        facts.put(
                "Directors of children’s services",
                this.leaders.stream().map(CouncilStory::fact).toList());
        return facts;
    }

    /** What is missing of the picture, by lane, where anything is. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        Stream.of(
                        new String[] {
                            "Interventions",
                            gap("interventions", this.interventions.all().isEmpty())
                        },
                        new String[] {"Directors", gap("appointments", this.leaders.isEmpty())})
                .filter(gap -> !gap[1].isEmpty())
                .forEach(gap -> gaps.add(gap[0] + ": " + gap[1] + "."));
        return gaps;
    }

    private static Fact fact(Stage stage) {
        Judged one = stage.judged();
        String areas =
                one.grade() == null && one.lowestLabel() != null ? ", lowest area grade: " + one.lowestLabel() : "";
        String before = stage.former().isEmpty() ? "" : ", of " + stage.former();
        return new Fact(
                one.words() + areas + " (" + one.framework() + before + ")"
                        + (one.mark() == null ? "" : " (" + one.mark() + ")"),
                one.date().words(),
                stage.until() == null ? "" : stage.until().words(),
                one.url());
    }

    private Fact fact(InterventionRow one) {
        return new Fact(
                one.type().label() + ": " + one.entry().headline(),
                one.entry().date().words(),
                (one.ends() == null ? "" : one.ends().words() + ", ") + one.standsOn(this.today),
                one.entry().url());
    }

    private static Fact fact(Leader one) {
        return new Fact(
                one.name() + ", " + one.title(),
                one.starts() == null ? "not known" : one.starts().words(),
                one.ends() == null
                        ? "no end found; last known " + one.last().words()
                        : one.ends().words(),
                one.url());
    }
}
