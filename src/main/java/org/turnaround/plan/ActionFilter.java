package org.turnaround.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Filter;
import org.turnaround.shared.Query;

/**
 * Which actions of a plan are shown, and in what groups.
 *
 * @param plan the id of the plan, or null for the newest
 * @param theme the slug of a topic
 * @param show a signal that picks actions
 * @param group null for themes
 */
public record ActionFilter(
        @Nullable Long plan,
        @Nullable ActionState state,
        @Nullable String theme,
        @Nullable Attention show,
        @Nullable Grouping group)
        implements Filter {

    public ActionFilter {
        group = group == Grouping.THEME ? null : group;
    }

    public Grouping grouping() {
        return Objects.requireNonNullElse(this.group, Grouping.THEME);
    }

    boolean lets(ActionRow action, LocalDate today, PlanSettings settings) {
        return (this.state == null || this.state == action.state())
                && (this.theme == null
                        || action.topics().stream().map(TopicName::slug).anyMatch(this.theme::equals))
                && (this.show == null || this.show.picks(action, action.signals(today, settings)));
    }

    @Override
    public boolean narrows() {
        return !active("").isEmpty();
    }

    public List<ActiveFilter> active(String base) {
        return query().active(base, (part, value) -> switch (part) {
            case "state" -> "State: " + Coded.of(ActionState.class, value).label();
            case "theme" -> "Theme: " + value;
            case "show" -> Coded.of(Attention.class, value).label();
            default -> null;
        });
    }

    /** The same plan, with nothing but the actions that a signal picks. */
    public Query onlyShow(Attention signal) {
        return new ActionFilter(this.plan, null, null, signal, this.group).query();
    }

    /** The same plan, with nothing but the actions in one state. */
    public Query onlyState(ActionState one) {
        return new ActionFilter(this.plan, one, null, null, this.group).query();
    }
}
