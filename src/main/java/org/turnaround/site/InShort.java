package org.turnaround.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.inspection.Judged;
import org.turnaround.intervention.InterventionRow;
import org.turnaround.intervention.InterventionType;
import org.turnaround.intervention.Interventions;
import org.turnaround.people.Leader;
import org.turnaround.plan.NextDue;
import org.turnaround.record.Coverage;
import org.turnaround.shared.PartialDate;

/**
 * A council in a few sentences, computed from the record: whether it is getting better, what is in force, who is in charge
 * and what comes next. A part that is null is not collected, and the last sentence says so.
 */
record InShort(
        String direction,
        @Nullable String inForce,
        @Nullable String inCharge,
        @Nullable String next) {

    static InShort of(CouncilStory story) {
        return new InShort(
                direction(story.judged()),
                inForce(story.interventions()),
                inCharge(story.leaders(), story.covered().of("appointments"), story.today()),
                next(story.next(), story.covered().of("plans")));
    }

    public List<String> sentences() {
        String missing = Stream.of(
                        this.inForce == null ? "what is in force" : "",
                        this.inCharge == null ? "who is in charge" : "",
                        this.next == null ? "what is due next" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        this.direction,
                        this.inForce,
                        this.inCharge,
                        this.next,
                        missing.isEmpty() ? null : "Not collected yet: " + missing + ".")
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param judged the oldest first; grades are compared on one scale only */
    static String direction(List<Judged> judged) {
        if (judged.isEmpty()) {
            return "No inspection of the whole service is on the record.";
        }
        Judged last = judged.get(judged.size() - 1);
        return last.grade() == null ? withoutOverall(last, judged) : compared(last, judged);
    }

    private static String withoutOverall(Judged last, List<Judged> judged) {
        String before = judged.stream()
                .filter(one -> one.grade() != null)
                .reduce((earlier, later) -> later)
                .map(one -> " The last one before was " + lower(one) + ", " + on(one.date()) + ".")
                .orElse("");
        String lowest = last.lowestLabel() == null
                ? ""
                : ": its lowest area is " + last.lowestLabel().toLowerCase(Locale.UK);
        return "Not to be compared: Ofsted gave no overall grade " + on(last.date()) + lowest + "." + before;
    }

    private static String compared(Judged last, List<Judged> judged) {
        int from = judged.size() - 1;
        while (from > 0 && judged.get(from - 1).isSameAs(last)) {
            from--;
        }
        Judged first = judged.get(from);
        int times = judged.size() - from;
        String since = " since " + first.date().words() + (times > 1 ? ", in " + number(times) + " inspections" : "");
        if (from == 0) {
            return times == 1
                    ? "Judged once: " + lower(last) + ", " + last.date().words() + "."
                    : "Unchanged: " + lower(last) + since + ".";
        }
        Judged before = judged.get(from - 1);
        if (!last.isComparableWith(before)) {
            return last.words() + since + "; what came before, " + lower(before) + " " + on(before.date())
                    + ", was on another scale and is not compared.";
        }
        return (last.isBetterThan(before) ? "Better: " : "Worse: ") + lower(last) + since + "; before that "
                + lower(before) + ".";
    }

    static @Nullable String inForce(Interventions.Today interventions) {
        if (!interventions.inForce().isEmpty()) {
            return interventions.inForce().stream()
                            .map(one -> lower(one.type()) + " (" + one.standsOn(interventions.day()) + ")")
                            .collect(Collectors.joining(", ", "Interventions: ", "."))
                    + withoutEnd(interventions.notHeardOf());
        }
        if (!interventions.coverage().isCollected()) {
            return null;
        }
        return interventions.coverage().reaches(interventions.day())
                ? "No intervention is known to be in force." + withoutEnd(interventions.notHeardOf())
                : "Whether an intervention is in force is not known: collected to "
                        + interventions.coverage().until() + ".";
    }

    private static String withoutEnd(List<InterventionRow> notHeardOf) {
        return notHeardOf.isEmpty()
                ? ""
                : notHeardOf.stream()
                        .map(one -> lower(one.type()) + " (" + one.lastKnown().words() + ")")
                        .collect(Collectors.joining(
                                ", ", " No end was found of these, last known on the dates given: ", "."));
    }

    private static String lower(InterventionType type) {
        return type.label().toLowerCase(Locale.UK);
    }

    static @Nullable String inCharge(List<Leader> leaders, Coverage.Line coverage, LocalDate today) {
        List<Leader> now =
                leaders.stream().filter(leader -> leader.isKnownOn(today)).toList();
        if (!now.isEmpty()) {
            return now.stream()
                    .map(leader -> leader.words() + ", last known in post " + on(leader.last()))
                    .collect(Collectors.joining("; ", "In charge: ", "."));
        }
        Optional<Leader> last = leaders.stream().reduce((earlier, later) -> later);
        if (last.isPresent()) {
            return "Who is director today is not on the record; the last known is "
                    + last.get().words() + ", " + on(last.get().last()) + ".";
        }
        return coverage.isCollected()
                ? "No director of children’s services is named on the record, looked for to " + coverage.until() + "."
                : null;
    }

    static @Nullable String next(Optional<NextDue> next, Coverage.Line coverage) {
        if (next.isPresent()) {
            return "Due next: " + next.get().title() + ", " + next.get().due().words() + ".";
        }
        return coverage.isCollected()
                ? "Nothing that is due after today is on the record; plans were collected to " + coverage.until() + "."
                : null;
    }

    private static String number(int times) {
        return Stream.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
                .skip(times)
                .findFirst()
                .orElse(String.valueOf(times));
    }

    private static String on(PartialDate date) {
        return (date.isExact() ? "on " : date.isRough() ? "" : "in ") + date.words();
    }

    private static String lower(Judged one) {
        return one.words().toLowerCase(Locale.UK);
    }
}
