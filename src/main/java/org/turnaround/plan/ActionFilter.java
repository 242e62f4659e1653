package org.turnaround.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Query;

/**
 * Which actions of a plan are shown, and in what groups; turns back into links, so that nobody loses a filter.
 *
 * @param plan the id of the plan, or null for the newest
 * @param theme the slug of a topic, or null
 * @param show a signal that picks actions, or null
 */
public record ActionFilter(
        @Nullable Long plan,
        @Nullable ActionState state,
        @Nullable String theme,
        @Nullable Attention show,
        Grouping group) {

    /**
     * Reads a filter from the parameters of a request; others than those named above are passed over.
     *
     * @throws BadRequest when one of them cannot mean anything
     */
    static ActionFilter from(MultiValueMap<String, String> request) {
        Grouping group = choice(request, "group", Grouping.values(), Grouping::code);
        return new ActionFilter(
                number(text(request, "plan")),
                choice(request, "state", ActionState.values(), ActionState::code),
                text(request, "theme"),
                choice(request, "show", Attention.values(), Attention::code),
                group == null ? Grouping.THEME : group);
    }

    boolean lets(ActionRow action, LocalDate today, PlanSettings settings) {
        return (this.state == null || this.state == action.state())
                && (this.theme == null
                        || action.topics().stream().map(TopicName::slug).anyMatch(this.theme::equals))
                && (this.show == null || this.show.picks(action, action.signals(today, settings)));
    }

    /** Anything that hides actions. */
    public boolean narrows() {
        return this.state != null || this.theme != null || this.show != null;
    }

    /** Each filter in force, with the words to show for it and the link that takes it away. */
    public List<ActiveFilter> active(String base) {
        List<ActiveFilter> active = new ArrayList<>();
        if (this.state != null) {
            active.add(new ActiveFilter(
                    "State: " + this.state.label(), query().without("state").of(base)));
        }
        if (this.theme != null) {
            active.add(new ActiveFilter(
                    "Theme: " + this.theme, query().without("theme").of(base)));
        }
        if (this.show != null) {
            active.add(
                    new ActiveFilter(this.show.label(), query().without("show").of(base)));
        }
        return active;
    }

    /** The same plan, with nothing but the actions that a signal picks. */
    public Query onlyShow(Attention signal) {
        return new ActionFilter(this.plan, null, null, signal, this.group).query();
    }

    /** The same plan, with nothing but the actions in one state. */
    public Query onlyState(ActionState one) {
        return new ActionFilter(this.plan, one, null, null, this.group).query();
    }

    private Query query() {
        return Query.EMPTY
                .with("plan", this.plan)
                .with("state", this.state == null ? null : this.state.code())
                .with("theme", this.theme)
                .with("show", this.show == null ? null : this.show.code())
                .with("group", this.group == Grouping.THEME ? null : this.group.code());
    }

    private static <E> @Nullable E choice(
            MultiValueMap<String, String> request, String name, E[] choices, Function<E, String> code) {
        String wanted = text(request, name);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(choices)
                .filter(choice -> code.apply(choice).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequest("\"" + wanted + "\" is not a choice of " + name));
    }

    private static @Nullable Long number(@Nullable String wanted) {
        try {
            return wanted == null ? null : Long.valueOf(wanted);
        } catch (NumberFormatException ex) {
            throw new BadRequest("A plan is chosen by its number, and \"" + wanted + "\" is none");
        }
    }

    private static @Nullable String text(MultiValueMap<String, String> request, String name) {
        String text = request.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
