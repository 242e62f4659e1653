package org.turnaround.plan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.turnaround.plan.ActionRow.FindingName;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.Coded;

/** By what the actions of a plan's page are put together. */
public enum Grouping implements Coded {
    THEME("No theme", action -> action.topics().stream().map(TopicName::name).toList()),
    FINDING(
            "Answers no finding on the record",
            action -> action.findings().stream().map(FindingName::text).toList()),
    STATE("No state", action -> List.of(action.state().label()));

    private final String none;
    private final Function<ActionRow, List<String>> titles;

    Grouping(String none, Function<ActionRow, List<String>> titles) {
        this.none = none;
        this.titles = titles;
    }

    /** Actions with something in common. */
    public record Group(String title, List<ActionRow> actions) {}

    /** An action stands in every group that it belongs to; those that belong to none come last. */
    List<Group> group(List<ActionRow> actions) {
        return actions.stream()
                .flatMap(action -> titlesOf(action).stream())
                .distinct()
                .sorted(order())
                .map(title -> new Group(
                        title,
                        actions.stream()
                                .filter(action -> titlesOf(action).contains(title))
                                .toList()))
                .toList();
    }

    /** Themes by name, findings and states in the order of the actions. */
    private Comparator<String> order() {
        Comparator<String> noneLast = Comparator.comparing(this.none::equals);
        return this == THEME ? noneLast.thenComparing(Comparator.naturalOrder()) : noneLast;
    }

    private List<String> titlesOf(ActionRow action) {
        List<String> found = this.titles.apply(action);
        return found.isEmpty() ? List.of(this.none) : found;
    }
}
