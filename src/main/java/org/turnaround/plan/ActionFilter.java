package org.turnaround.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnaround.plan.ActionRow.FindingName;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.BadRequest;

/**
 * Which actions of a plan are shown, and in what groups; turns back into links, so that nobody loses a filter.
 *
 * @param plan the id of the plan, or null for the newest
 * @param state the code of a state, or null
 * @param theme the slug of a topic, or null
 * @param show the code of an {@link Attention}, or null
 * @param group {@code theme}, {@code finding} or {@code state}; null for theme
 */
public record ActionFilter(
        @Nullable Long plan,
        @Nullable ActionState state,
        @Nullable String theme,
        @Nullable Attention show,
        Grouping group) {

    /** What a reader may want to see by itself. */
    public enum Attention {
        OVERDUE("overdue", "Overdue", (action, standing) -> standing.isOverdue()),
        MOVED("moved", "Due date moved", (action, standing) -> action.due().timesMoved() > 0),
        WAITING("waiting", "Awaiting sign-off", (action, standing) -> action.state() == ActionState.AWAITING_SIGN_OFF),
        STALE("stale", "No recent word from the council", (action, standing) -> standing.stale()),
        NO_EVIDENCE("no-evidence", "Said to be done, no evidence", (action, standing) -> standing.withoutEvidence()),
        NO_FINDING(
                "no-finding",
                "Answers no finding",
                (action, standing) -> action.findings().isEmpty());

        private final String code;
        private final String label;
        private final BiPredicate<ActionRow, Standing> test;

        Attention(String code, String label, BiPredicate<ActionRow, Standing> test) {
            this.code = code;
            this.label = label;
            this.test = test;
        }

        public String code() {
            return this.code;
        }

        public String label() {
            return this.label;
        }
    }

    /** By what the actions of a page are put together. */
    public enum Grouping {
        THEME(
                "theme",
                "Theme",
                "No theme",
                action -> action.topics().stream().map(TopicName::name).toList()),
        FINDING(
                "finding",
                "Finding",
                "Answers no finding on the record",
                action -> action.findings().stream().map(FindingName::text).toList()),
        STATE("state", "State", "No state", action -> List.of(action.state().label()));

        private final String code;
        private final String label;
        private final String none;
        private final Function<ActionRow, List<String>> titles;

        Grouping(String code, String label, String none, Function<ActionRow, List<String>> titles) {
            this.code = code;
            this.label = label;
            this.none = none;
            this.titles = titles;
        }

        public String code() {
            return this.code;
        }

        public String label() {
            return this.label;
        }

        /** The title of the group of actions that belong to none. */
        String none() {
            return this.none;
        }

        /** The titles of the groups to which an action belongs, at least one. */
        List<String> titlesOf(ActionRow action) {
            List<String> found = this.titles.apply(action);
            return found.isEmpty() ? List.of(this.none) : found;
        }
    }

    /**
     * Reads a filter from the parameters of a request; others than those named above are passed over.
     *
     * @throws BadRequest when one of them cannot mean anything
     */
    static ActionFilter from(MultiValueMap<String, String> request) {
        return new ActionFilter(
                number(request.getFirst("plan")),
                choice(request.getFirst("state"), "state", ActionState.values(), ActionState::code),
                blankToNull(request.getFirst("theme")),
                choice(request.getFirst("show"), "show", Attention.values(), Attention::code),
                or(choice(request.getFirst("group"), "group", Grouping.values(), Grouping::code)));
    }

    boolean lets(ActionRow action, LocalDate today, PlanSettings settings) {
        return (this.state == null || this.state == action.state())
                && (this.theme == null
                        || action.topics().stream().map(TopicName::slug).anyMatch(this.theme::equals))
                && (this.show == null || this.show.test.test(action, action.standing(today, settings)));
    }

    /** Anything that hides actions. */
    public boolean narrows() {
        return this.state != null || this.theme != null || this.show != null;
    }

    /** Each filter in force, with the words to show for it and the link that takes it away. */
    public List<Active> active(String base) {
        List<Active> active = new ArrayList<>();
        if (this.state != null) {
            active.add(new Active(
                    "State: " + this.state.label(),
                    base + new ActionFilter(this.plan, null, this.theme, this.show, this.group).query()));
        }
        if (this.theme != null) {
            active.add(new Active(
                    "Theme: " + this.theme,
                    base + new ActionFilter(this.plan, this.state, null, this.show, this.group).query()));
        }
        if (this.show != null) {
            active.add(new Active(
                    this.show.label(),
                    base + new ActionFilter(this.plan, this.state, this.theme, null, this.group).query()));
        }
        return active;
    }

    /** A filter in force, and the address without it. */
    public record Active(String words, String without) {}

    /** The same plan, with nothing but the actions that a signal picks. */
    public ActionFilter onlyShow(String code) {
        return new ActionFilter(
                this.plan, null, null, choice(code, "show", Attention.values(), Attention::code), this.group);
    }

    /** The same plan, with nothing but the actions in one state. */
    public ActionFilter onlyState(String code) {
        return new ActionFilter(this.plan, ActionState.of(code).orElseThrow(), null, null, this.group);
    }

    /** The query part of an address, with its question mark; empty when everything is as usual. */
    public String query() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "plan", this.plan);
        put(values, "state", this.state == null ? null : this.state.code());
        put(values, "theme", this.theme);
        put(values, "show", this.show == null ? null : this.show.code());
        put(values, "group", this.group == Grouping.THEME ? null : this.group.code());
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Grouping or(@Nullable Grouping group) {
        return group == null ? Grouping.THEME : group;
    }

    private static <E> @Nullable E choice(@Nullable String text, String name, E[] choices, Function<E, String> code) {
        String wanted = blankToNull(text);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(choices)
                .filter(choice -> code.apply(choice).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequest("\"" + wanted + "\" is not a choice of " + name));
    }

    private static @Nullable Long number(@Nullable String text) {
        String wanted = blankToNull(text);
        try {
            return wanted == null ? null : Long.valueOf(wanted);
        } catch (NumberFormatException ex) {
            throw new BadRequest("A plan is chosen by its number, and \"" + wanted + "\" is none");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
