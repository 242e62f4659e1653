package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.council.Council;
import org.turnaround.plan.Plans.UnansweredFinding;
import org.turnaround.record.EntryRow.TopicName;

/**
 * A council's plans, one of them opened.
 *
 * @param plans newest first, each with how far it is
 * @param plan the opened one, or null where the council has none
 * @param shown its actions that the filter lets through, in groups
 */
record PlanPage(
        Council council,
        List<PlanLine> plans,
        @Nullable PlanRow plan,
        @Nullable Progress progress,
        StateHistory history,
        ActionFilter filter,
        List<Grouping.Group> shown,
        List<TopicName> themes,
        List<UnansweredFinding> unanswered,
        LocalDate today,
        PlanSettings settings) {

    /** A plan in the list of all the council's plans. */
    record PlanLine(PlanRow plan, Progress progress) {}

    static List<TopicName> themes(List<ActionRow> actions) {
        return actions.stream()
                .flatMap(action -> action.topics().stream())
                .distinct()
                .sorted(Comparator.comparing(TopicName::name))
                .toList();
    }

    public StateChart chart() {
        return StateChart.of(this.history);
    }

    public Standing standing(ActionRow action) {
        return action.standing(this.today, this.settings);
    }

    public Map<String, String> stateOptions() {
        return options(ActionState.values(), ActionState::code, ActionState::label);
    }

    public Map<String, String> attentionOptions() {
        return options(Attention.values(), Attention::code, Attention::label);
    }

    public Map<String, String> groupingOptions() {
        return options(Grouping.values(), Grouping::code, Grouping::label);
    }

    public Map<String, String> themeOptions() {
        return options(this.themes.toArray(TopicName[]::new), TopicName::slug, TopicName::name);
    }

    private static <T> Map<String, String> options(T[] all, Function<T, String> code, Function<T, String> label) {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(all).forEach(one -> options.put(code.apply(one), label.apply(one)));
        return options;
    }
}
