package org.turnaround.plan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Signals;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;

/**
 * What a council says of its actions in one calendar month. An action is done as soon as anybody of the council has
 * reported on it since the first of the month; a decision of an approver is a report, too. Boards meet monthly, and
 * a month needs nobody to open or to close it.
 *
 * @param lines the open actions of plans that run, by plan, what needs a word most first, what is done last
 * @param finished signed off, given up, or of a plan that has ended: no longer asked about
 */
record Round(List<Line> lines, List<Line> finished) {

    static final Round NONE = new Round(List.of(), List.of());

    /** A row has twelve fields, and a form at most a thousand. */
    private static final int SIZE = 75;

    /** How much an action needs a word this month, most first. */
    enum Need {
        PAST_DUE,
        DUE_SOON,
        STALE,
        NOTHING_PRESSING,
        DONE;

        static Need of(Signals signals, boolean done) {
            if (done) {
                return DONE;
            }
            if (signals.isPastDue()) {
                return PAST_DUE;
            }
            if (signals.dueSoon()) {
                return DUE_SOON;
            }
            return signals.stale() ? STALE : NOTHING_PRESSING;
        }
    }

    /**
     * An action in the round.
     *
     * @param place among the council's actions by plan and reference
     * @param last what the council said of it before this round, or null
     * @param done what it said of it last in this round, or null
     */
    record Line(
            ActionRow action,
            Need need,
            int place,
            @Nullable Said last,
            @Nullable Said done) {

        private long[] key() {
            return new long[] {this.action.plan().id(), this.need.ordinal(), this.place};
        }

        private Cursor cursor() {
            return Cursor.of(this.action.plan().id(), this.need.ordinal(), this.action.id());
        }
    }

    /**
     * Something that the council said of an action.
     *
     * @param id of its entry
     * @param thisRound since the first of the month, and here
     * @param note may be empty
     * @param by the name of who said it, for staff alone; null where it was not said here
     */
    record Said(
            long action,
            long id,
            boolean thisRound,
            PartialDate date,
            String note,
            @Nullable BigDecimal value,
            @Nullable Long madeBy,
            @Nullable String by) {

        public boolean isBy(Author author) {
            return Objects.equals(this.madeBy, author.id());
        }
    }

    /** @param actions of one council, by plan and reference */
    static Round of(
            List<ActionRow> actions, Map<Boolean, Map<Long, Said>> said, LocalDate today, PlanSettings settings) {
        Map<Long, Said> done = said.getOrDefault(true, Map.of());
        Map<Long, Said> before = said.getOrDefault(false, Map.of());
        Map<Boolean, List<Line>> lines = IntStream.range(0, actions.size())
                .mapToObj(place -> {
                    ActionRow action = actions.get(place);
                    Need need = Need.of(action.signals(today, settings), done.containsKey(action.id()));
                    return new Line(action, need, place, before.get(action.id()), done.get(action.id()));
                })
                .sorted((one, other) -> Arrays.compare(one.key(), other.key()))
                .collect(Collectors.partitioningBy(line -> line.action().isToBeReportedOn(today)));
        return new Round(lines.getOrDefault(true, List.of()), lines.getOrDefault(false, List.of()));
    }

    /** How many actions nobody has reported on yet. */
    public long left() {
        return this.lines.stream().filter(line -> line.done() == null).count();
    }

    /** Nothing is asked about, and nothing was. */
    public boolean isEmpty() {
        return this.lines.isEmpty() && all().allMatch(line -> line.done() == null);
    }

    /** As in: 12 of 19 done, 5 of them by you. Those that were finished in this round count, too. */
    public String words(Author reader) {
        List<Said> done = all().map(Line::done).filter(Objects::nonNull).toList();
        long own = done.stream().filter(said -> said.isBy(reader)).count();
        return done.size() + " of " + (done.size() + left()) + " done"
                + (own == 0 ? "" : ", " + own + " of them by you");
    }

    /** The line of an action, whatever has become of it. */
    Optional<Line> of(long action) {
        return all().filter(line -> line.action().id() == action).findFirst();
    }

    /** Of the council's actions those that can need something: neither given up nor in a plan that has ended. */
    List<ActionRow> watched(LocalDate today) {
        return all().map(Line::action)
                .filter(action -> !action.state().isGivenUp() && !action.plan().hasEnded(today))
                .toList();
    }

    private Stream<Line> all() {
        return Stream.concat(this.lines.stream(), this.finished.stream());
    }

    /**
     * A page of what is asked about. What was done meanwhile has moved behind, so that nothing is passed over.
     *
     * @param after the cursor of the page before, or null
     * @throws org.turnaround.shared.BadRequest when it is none
     */
    Page<Line> page(@Nullable String after) {
        if (after == null) {
            return Page.cut(this.lines.stream().limit(SIZE + 1).toList(), SIZE, Line::cursor);
        }
        Cursor cursor = Cursor.read(after, 3);
        long[] key = {
            cursor.number(0),
            cursor.number(1),
            of(cursor.number(2)).map(Line::place).orElse(-1)
        };
        return Page.cut(
                this.lines.stream()
                        .filter(line -> Arrays.compare(line.key(), key) > 0)
                        .limit(SIZE + 1)
                        .toList(),
                SIZE,
                Line::cursor);
    }
}
