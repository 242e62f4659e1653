package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.turnaround.chart.Picture;
import org.turnaround.plan.Plans.UnansweredFinding;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.Options;

/**
 * One of a council's plans, opened.
 *
 * @param plans all of them, newest first, each with how far it is
 * @param groups its actions that the filter lets through
 */
record PlanPage(
        PlanRow plan,
        Map<PlanRow, Progress> plans,
        StateHistory history,
        ActionFilter filter,
        List<Grouping.Group> groups,
        List<UnansweredFinding> unanswered,
        LocalDate today,
        PlanSettings settings) {

    public Progress progress() {
        return Objects.requireNonNull(this.plans.get(this.plan));
    }

    public Picture chart() {
        return StateChart.of(this.history);
    }

    public Signals signals(ActionRow action) {
        return action.signals(this.today, this.settings);
    }

    public Map<String, String> stateOptions() {
        return Options.of(List.of(ActionState.values()));
    }

    public Map<String, String> attentionOptions() {
        return Options.of(List.of(Attention.values()));
    }

    public Map<String, String> groupingOptions() {
        return Options.of(List.of(Grouping.values()));
    }

    public Map<String, String> themeOptions() {
        List<TopicName> themes = progress().all().stream()
                .flatMap(action -> action.topics().stream())
                .distinct()
                .sorted(Comparator.comparing(TopicName::name))
                .toList();
        return Options.of(themes, TopicName::slug, TopicName::name);
    }
}
