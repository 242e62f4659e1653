package org.turnaround.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many actions of a plan were in each state on some days, drawn as columns and printed as a table.
 *
 * @param columns oldest first
 */
public record StateHistory(List<Column> columns) {

    static final StateHistory NONE = new StateHistory(List.of());

    private static final int MOST_COLUMNS = 12;

    /**
     * The actions on one day.
     *
     * @param unknown those that were in the plan, but of which nobody had reported a state by then
     */
    public record Column(LocalDate day, Map<ActionState, Integer> counts, int unknown) {

        public int in(ActionState state) {
            return this.counts.getOrDefault(state, 0);
        }

        public int all() {
            return this.unknown
                    + this.counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A state that was reported of an action, from that day on. */
    record Change(long action, LocalDate day, ActionState state) {}

    /**
     * @param begins the day from which each action counts, by action
     * @param changes oldest first
     * @param until the last day to show
     * @param now the state of each action as the record has it, which the last column shows: some were read from sources
     *     as a whole, with no day from which they held
     */
    static StateHistory of(
            Map<Long, LocalDate> begins, List<Change> changes, LocalDate until, Map<Long, ActionState> now) {
        LocalDate from = begins.values().stream().min(LocalDate::compareTo).orElse(until);
        List<Column> columns = days(from, until).stream()
                .map(day -> column(day, begins, day.equals(until) ? now : known(changes, day)))
                .toList();
        return new StateHistory(columns);
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

    private static Column column(LocalDate day, Map<Long, LocalDate> begins, Map<Long, ActionState> known) {
        Map<ActionState, Integer> counts = new TreeMap<>();
        int unknown = 0;
        for (Map.Entry<Long, LocalDate> action : begins.entrySet()) {
            @Nullable ActionState state = known.get(action.getKey());
            if (state != null) {
                counts.merge(state, 1, Integer::sum);
            } else if (!action.getValue().isAfter(day)) {
                unknown++;
            }
        }
        return new Column(day, counts, unknown);
    }

    /** Days at even distances, of whole quarters where they fit, ending on the last. */
    private static List<LocalDate> days(LocalDate from, LocalDate until) {
        long months = Math.max(1, ChronoUnit.MONTHS.between(from, until) + 1);
        long step = Math.max(1, (months + MOST_COLUMNS - 1) / MOST_COLUMNS);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = until; day.isAfter(from) && days.size() < MOST_COLUMNS; day = day.minusMonths(step)) {
            days.add(0, day);
        }
        return days.isEmpty() ? List.of(until) : days;
    }
}
