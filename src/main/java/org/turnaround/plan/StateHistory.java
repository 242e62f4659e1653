package org.turnaround.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many actions of a plan were in each state on some days, drawn as columns and printed as a table.
 *
 * @param columns oldest first; the last one has every action of the plan
 * @param undated how many of them began on a day that nobody knows, and so are in the last column only
 */
public record StateHistory(List<Column> columns, int undated) {

    static final StateHistory NONE = new StateHistory(List.of(), 0);

    private static final int MOST_COLUMNS = 10;

    /**
     * The actions on one day.
     *
     * @param carried those of them of which nothing was reported since the column before, so that what was known goes on
     * @param unknown those that were in the plan, but of which nobody had reported a state by then
     */
    public record Column(
            LocalDate day, Map<ActionState, Integer> counts, Map<ActionState, Integer> carried, int unknown) {

        static Column of(LocalDate day, Map<Long, ActionState> states, Set<Long> reported, int unknown) {
            Map<ActionState, Integer> counts = new EnumMap<>(ActionState.class);
            Map<ActionState, Integer> carried = new EnumMap<>(ActionState.class);
            states.forEach((action, state) -> {
                counts.merge(state, 1, Integer::sum);
                carried.merge(state, reported.contains(action) ? 0 : 1, Integer::sum);
            });
            return new Column(day, counts, carried, unknown);
        }

        public int in(ActionState state) {
            return this.counts.getOrDefault(state, 0);
        }

        public int carried(ActionState state) {
            return this.carried.getOrDefault(state, 0);
        }

        public int allCarried() {
            return this.carried.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int all() {
            return this.unknown
                    + this.counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A state that was reported of an action, from that day on. */
    record Change(long action, LocalDate day, ActionState state) {}

    /**
     * @param starts the first day to show; null for the first on which any action counts
     * @param begins the day from which each action counts, by action; those of which it is not known are left out
     * @param changes oldest first
     * @param until the last day to show
     * @param now the state of every action as the record has it, which the last column shows: some were read from sources
     *     as a whole, with no day from which they held
     */
    static StateHistory of(
            @Nullable LocalDate starts,
            Map<Long, LocalDate> begins,
            List<Change> changes,
            LocalDate until,
            Map<Long, ActionState> now) {
        LocalDate from = starts == null
                ? begins.values().stream().min(LocalDate::compareTo).orElse(until)
                : starts;
        List<Column> columns = new ArrayList<>();
        LocalDate before = from.minusDays(1);
        for (LocalDate day : days(from, until)) {
            Set<Long> reported = reported(changes, before, day);
            columns.add(
                    day.equals(until)
                            ? Column.of(day, now, reported, 0)
                            : column(day, begins, known(changes, day), reported));
            before = day;
        }
        return new StateHistory(columns, (int) now.keySet().stream()
                .filter(action -> !begins.containsKey(action))
                .count());
    }

    public boolean isEmpty() {
        return this.columns.isEmpty();
    }

    /** The states that occur at all, and so need a place in the key. */
    public List<ActionState> states() {
        return List.of(ActionState.values()).stream()
                .filter(state -> this.columns.stream().anyMatch(column -> column.in(state) > 0))
                .toList();
    }

    public boolean hasUnknown() {
        return this.columns.stream().anyMatch(column -> column.unknown() > 0);
    }

    public boolean hasCarried() {
        return this.columns.stream().anyMatch(column -> column.allCarried() > 0);
    }

    public int highest() {
        return this.columns.stream().mapToInt(Column::all).max().orElse(0);
    }

    private static Map<Long, ActionState> known(List<Change> changes, LocalDate day) {
        Map<Long, ActionState> known = new TreeMap<>();
        changes.stream()
                .filter(change -> !change.day().isAfter(day))
                .forEach(change -> known.put(change.action(), change.state()));
        return known;
    }

    private static Set<Long> reported(List<Change> changes, LocalDate after, LocalDate until) {
        return changes.stream()
                .filter(change -> change.day().isAfter(after) && !change.day().isAfter(until))
                .map(Change::action)
                .collect(Collectors.toSet());
    }

    private static Column column(
            LocalDate day, Map<Long, LocalDate> begins, Map<Long, ActionState> known, Set<Long> reported) {
        Map<Long, ActionState> states = new TreeMap<>();
        int unknown = 0;
        for (Map.Entry<Long, LocalDate> action : begins.entrySet()) {
            ActionState state = known.get(action.getKey());
            if (!action.getValue().isAfter(day) && state != null) {
                states.put(action.getKey(), state);
            } else if (!action.getValue().isAfter(day)) {
                unknown++;
            }
        }
        return Column.of(day, states, reported, unknown);
    }

    /** The first day, and days at even distances, ending on the last. */
    private static List<LocalDate> days(LocalDate from, LocalDate until) {
        long months = Math.max(1, ChronoUnit.MONTHS.between(from, until) + 1);
        long step = Math.max(1, (months + MOST_COLUMNS - 2) / (MOST_COLUMNS - 1));
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = until; day.isAfter(from) && days.size() < MOST_COLUMNS - 1; day = day.minusMonths(step)) {
            days.add(0, day);
        }
        days.add(0, from.isBefore(until) ? from : until);
        return days;
    }
}
