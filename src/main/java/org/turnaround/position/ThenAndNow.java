package org.turnaround.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * One person's positions on one proposition in the order of their dates, with what changed at each.
 *
 * @param steps oldest first
 */
public record ThenAndNow(List<Step> steps) {

    /**
     * @param change null where the position is no answer, which changes nothing
     * @param orderSure false where dates leave it open whether this position or the answer before it came first
     */
    public record Step(PositionRow position, @Nullable Change change, boolean orderSure) {

        /** The stance became another one. */
        public boolean isMove() {
            return this.change != null && this.change.isMove();
        }
    }

    private static final Comparator<PositionRow> BY_DATE = Comparator.comparing(
                    (PositionRow position) -> position.date().sortDay())
            .thenComparing(PositionRow::id);

    /** @param positions of one person on one proposition, in any order */
    public static ThenAndNow of(List<PositionRow> positions) {
        List<Step> steps = new ArrayList<>();
        PositionRow before = null;
        for (PositionRow position : positions.stream().sorted(BY_DATE).toList()) {
            if (!position.stance().isAnswer()) {
                steps.add(new Step(position, null, true));
                continue;
            }
            Change change = Change.between(before == null ? null : before.stance(), position.stance());
            steps.add(new Step(position, change, before == null || isBefore(before.date(), position.date())));
            before = position;
        }
        return new ThenAndNow(List.copyOf(steps));
    }

    public PositionRow.Holder person() {
        return this.steps.get(0).position().person();
    }

    /** The newest answer, or why there is none, in one piece; surveys without a position are not looked at. */
    public Cell cell() {
        return Cell.of(this, null);
    }

    /** The newest answer. */
    public Optional<PositionRow> now() {
        return this.steps.stream()
                .map(Step::position)
                .filter(position -> position.stance().isAnswer())
                .reduce((earlier, later) -> later);
    }

    /** What a short account shows: the first answer, each at which the stance became another one, and the newest. */
    public List<Step> turns() {
        List<Step> answers =
                this.steps.stream().filter(step -> step.change() != null).toList();
        return IntStream.range(0, answers.size())
                .filter(i -> i == 0 || i == answers.size() - 1 || answers.get(i).isMove())
                .mapToObj(answers::get)
                .toList();
    }

    /** The newest silence, where no answer came after it. */
    public Optional<PositionRow> silence() {
        return this.steps.stream()
                .map(Step::position)
                .filter(position -> position.stance() != Stance.NOT_COLLECTED)
                .reduce((earlier, later) -> later)
                .filter(position -> !position.stance().isAnswer());
    }

    /** Words of at least one of them were not looked for in their source. */
    public boolean isUnverified() {
        return this.steps.stream()
                .flatMap(step -> step.position().said().stream())
                .anyMatch(SourceLine::isUnverified);
    }

    /** How many positions are answers: the n that stands beside every change. */
    public int answers() {
        return (int) this.steps.stream()
                .filter(step -> step.position().stance().isAnswer())
                .count();
    }

    /** How often the stance became another one. */
    public int changes() {
        return (int) this.steps.stream().filter(Step::isMove).count();
    }

    /** The steps at which it did. */
    public List<Step> moves() {
        return this.steps.stream().filter(Step::isMove).toList();
    }

    /** "1 dated answer, on 19 January 2016", "3 dated answers, from about May 2013 to 9 September 2013". */
    public String extent() {
        List<PartialDate> dates = this.steps.stream()
                .map(Step::position)
                .filter(position -> position.stance().isAnswer())
                .map(PositionRow::date)
                .toList();
        if (dates.isEmpty()) {
            return "no answer";
        }
        String first = dates.get(0).words();
        String last = dates.get(dates.size() - 1).words();
        String count = dates.size() == 1 ? "1 dated answer" : dates.size() + " dated answers";
        return count + (first.equals(last) ? ", " + first : ", from " + first + " to " + last);
    }

    /** The newest of those of which nothing is held, where there is nothing else. */
    PositionRow notCollected() {
        return this.steps.get(this.steps.size() - 1).position();
    }

    private static boolean isBefore(PartialDate one, PartialDate other) {
        return one.last().isBefore(other.first());
    }
}
