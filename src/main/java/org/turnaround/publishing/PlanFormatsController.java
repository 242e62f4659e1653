package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionRow.ActionName;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Plans;

/** A council's plans and actions in the other formats. */
@RestController
class PlanFormatsController {

    /** Something that happened to a plan as a whole; {@code supersedes} is the id of the version whose place it took. */
    private static final Shape<PlanRow.Version> VERSION = Shape.<PlanRow.Version>empty()
            .field("id", PlanRow.Version::id)
            .field("date", PlanRow.Version::date)
            .field("headline", PlanRow.Version::headline)
            .field("number", PlanRow.Version::number)
            .field("label", PlanRow.Version::label)
            .field("approvedBy", PlanRow.Version::approvedBy)
            .field("supersedes", PlanRow.Version::supersedes)
            .address("url", PlanRow.Version::url);

    private static final Shape<PlanRow> PLAN = Shape.<PlanRow>empty()
            .field("id", PlanRow::id)
            .field("title", PlanRow::title)
            .field("starts", PlanRow::starts)
            .field("ends", PlanRow::ends)
            .each("versions", PlanRow::versions, VERSION);

    private static final Shape<ActionRow.Word> WORD = Shape.<ActionRow.Word>empty()
            .field("date", ActionRow.Word::date)
            .field("text", ActionRow.Word::text)
            .field("state", ActionRow.Word::state)
            .field("reportedRating", ActionRow.Word::rating)
            .field("stillFound", ActionRow.Word::stillFound)
            .address("url", word -> "/entries/" + word.entry());

    /** The newest word in each lane, or null. */
    private static final Shape<Map<String, ActionRow.Word>> LANES = Shape.<Map<String, ActionRow.Word>>empty()
            .one("council", lanes -> lanes.get("council"), WORD)
            .one("board", lanes -> lanes.get("board"), WORD)
            .one("inspector", lanes -> lanes.get("inspector"), WORD);

    private final Shape<ActionRow> action;
    private final Csv<ActionRow> csv;
    private final Councils councils;
    private final Plans plans;
    private final Actions actions;
    private final Files files;

    PlanFormatsController(
            Councils councils, Plans plans, Actions actions, PlanSettings settings, Clock clock, Files files) {
        this.action = action(one -> one.signals(LocalDate.now(clock), settings).isOverdue());
        this.csv = csv(this.action);
        this.councils = councils;
        this.plans = plans;
        this.actions = actions;
        this.files = files;
    }

    private static Shape<ActionRow> action(Predicate<ActionRow> overdue) {
        return Shape.<ActionRow>empty()
                .field("id", ActionRow::id)
                .field("ref", ActionRow::ref)
                .field("title", ActionRow::title)
                .field("owner", action -> action.owner().role())
                .field("state", action -> action.state().code())
                .field(
                        "reportedRating",
                        action ->
                                action.rating() == null ? null : action.rating().label())
                .field("firstDue", action -> action.due().first())
                .field("due", action -> action.due().now())
                .field("dueText", action -> action.due().text())
                .field("timesMoved", action -> action.due().timesMoved())
                .field("daysMoved", action -> action.due().daysMoved())
                .field("overdue", overdue::test)
                .field(
                        "findings",
                        action -> action.findings().stream()
                                .map(ActionRow.FindingName::id)
                                .toList())
                .field("topics", ActionRow::topics)
                .field(
                        "supersededBy",
                        action -> action.successor() == null
                                ? null
                                : action.successor().id())
                .field(
                        "supersedes",
                        action -> action.predecessors().stream()
                                .map(ActionName::id)
                                .toList())
                .one("lanes", ActionRow::lanes, LANES)
                .field("version", ActionRow::version)
                .field("plan", action -> action.plan().id())
                .address("url", ActionRow::url);
    }

    private static Csv<ActionRow> csv(Shape<ActionRow> action) {
        return new Csv<>(
                "plan",
                Shape.<ActionRow>empty()
                        .and(
                                action,
                                "id",
                                "plan",
                                "ref",
                                "title",
                                "owner",
                                "state",
                                "reportedRating",
                                "firstDue",
                                "due")
                        .field("due as written", one -> one.due().text())
                        .and(action, "timesMoved", "daysMoved", "overdue", "findings", "topics", "url"));
    }

    /** The newest plan, all of them, newest first, and the actions of all, each with the id of its own. */
    @GetMapping("/councils/{slug}/plan.json")
    Map<String, @Nullable Object> json(@PathVariable String slug) {
        Council council = this.councils.named(slug);
        List<Map<String, @Nullable Object>> all = PLAN.all(this.plans.ofCouncil(council.id()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("council", council.slug());
        json.put("plan", all.isEmpty() ? null : all.get(0));
        json.put("plans", all);
        json.put("actions", this.action.all(this.actions.ofCouncil(council.id())));
        return json;
    }

    /** A line for each action of every plan. */
    @GetMapping("/councils/{slug}/plan.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        return this.files.of(
                this.csv, this.actions.ofCouncil(this.councils.named(slug).id()));
    }

    @GetMapping("/actions/{id}.json")
    Map<String, @Nullable Object> action(@PathVariable long id) {
        return this.action.json(this.actions.withId(id));
    }
}
