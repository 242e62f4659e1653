package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Plans;
import org.turnaround.record.Coverage;

/** A council's plans and actions in the other formats. */
@RestController
class PlanFormatsController {

    /** Something that happened to a plan as a whole; {@code supersedes} is the id of the version whose place it took. */
    private static final PublicShape<PlanRow.Version> VERSION = PublicShape.of(
                    PlanRow.Version.class, "id", "date", "headline", "number", "label", "approvedBy")
            .fields("supersedes", "total")
            .address("url", PlanRow.Version::url);

    private static final PublicShape<PlanRow> PLAN = PublicShape.of(
                    PlanRow.class, "id", "title", "starts", "ends", "actionsInAll")
            .each("versions", PlanRow::versions, VERSION);

    private static final PublicShape<ActionRow.Word> WORD = PublicShape.of(
                    ActionRow.Word.class, "date", "text", "state")
            .field("reportedRating", "rating")
            .fields("stillFound")
            .address("url", word -> "/entries/" + word.entry());

    /** The newest word in each lane, or null. */
    private static final PublicShape<ActionRow> LANES = PublicShape.of(ActionRow.class)
            .one("council", action -> action.lanes().get("council"), WORD)
            .one("board", action -> action.lanes().get("board"), WORD)
            .one("inspector", action -> action.lanes().get("inspector"), WORD);

    private final PublicShape<ActionRow> action;
    private final Csv<ActionRow> csv;
    private final Councils councils;
    private final Plans plans;
    private final Actions actions;
    private final Coverage coverage;
    private final Beside beside;
    private final Files files;

    PlanFormatsController(
            Councils councils,
            Plans plans,
            Actions actions,
            PlanSettings settings,
            Coverage coverage,
            Clock clock,
            Beside beside,
            Files files) {
        this.action = action(one -> one.signals(LocalDate.now(clock), settings).overdue());
        this.csv = csv(this.action);
        this.councils = councils;
        this.plans = plans;
        this.actions = actions;
        this.coverage = coverage;
        this.beside = beside;
        this.files = files;
    }

    private static PublicShape<ActionRow> action(Function<ActionRow, @Nullable Boolean> overdue) {
        return PublicShape.of(ActionRow.class, "id", "ref", "title")
                .field("owner", "owner.role")
                .fields("state", "stateBasis")
                .field("reportedRating", "rating.label")
                .field("firstDue", "due.first")
                .field("due", "due.now")
                .field("dueText", "due.text")
                .fields("due.timesMoved")
                .field("daysMoved", "due.moved.days")
                .field("overdue", overdue::apply)
                .field("findings", "findings.id")
                .fields("topics")
                .field("supersededBy", "successor.id")
                .field("supersedes", "predecessors.id")
                .one("lanes", action -> action, LANES)
                .fields("version")
                .field("plan", "plan.id")
                .address("url", ActionRow::url);
    }

    private static Csv<ActionRow> csv(PublicShape<ActionRow> action) {
        return new Csv<>(
                "plan",
                PublicShape.of(ActionRow.class)
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
                        .field("due as written", "due.text")
                        .and(action, "timesMoved", "daysMoved", "overdue", "findings", "topics", "url"));
    }

    /** The newest plan, all of them, newest first, and the actions of all, each with the id of its own. */
    @GetMapping("/councils/{slug}/plan.json")
    Map<String, @Nullable Object> json(@PathVariable String slug) {
        Council council = this.councils.named(slug);
        List<Map<String, @Nullable Object>> all = PLAN.all(this.plans.ofCouncil(council.id()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("council", council.slug());
        json.put(
                "coverage",
                PublicShape.coverage(this.coverage.ofCouncil(council.id()).of("plans")));
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
        return this.beside.disagreements("action", id, this.action.json(this.actions.withId(id)));
    }

    @GetMapping("/actions/{id}.csv")
    ResponseEntity<byte[]> actionCsv(@PathVariable long id) {
        return this.files.of(this.csv, List.of(this.actions.withId(id)));
    }
}
