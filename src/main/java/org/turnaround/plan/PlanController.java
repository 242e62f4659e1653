package org.turnaround.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.desk.History;
import org.turnaround.record.Coverage;
import org.turnaround.record.Discrepancies;

/** What a council set out to do and how far it is, for everybody. */
@Controller
class PlanController {

    private final Councils councils;
    private final Plans plans;
    private final Actions actions;
    private final ActionHistory history;
    private final Discrepancies discrepancies;
    private final History changes;
    private final Coverage coverage;
    private final PlanSettings settings;
    private final Clock clock;

    PlanController(
            Councils councils,
            Plans plans,
            Actions actions,
            ActionHistory history,
            Discrepancies discrepancies,
            History changes,
            Coverage coverage,
            PlanSettings settings,
            Clock clock) {
        this.councils = councils;
        this.plans = plans;
        this.actions = actions;
        this.history = history;
        this.discrepancies = discrepancies;
        this.changes = changes;
        this.coverage = coverage;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/councils/{slug}/plan")
    String show(@PathVariable String slug, ActionFilter filter, Optional<Author> reader, Model model) {
        Council council = this.councils.named(slug);
        List<PlanRow> plans = this.plans.ofCouncil(council.id());
        PlanRow plan = opened(plans, filter, LocalDate.now(this.clock));
        model.addAttribute(
                "reports", reader.filter(one -> one.mayReportOn(council.id())).isPresent());
        model.addAttribute(
                "keeps",
                reader.filter(one -> one.mayRecordBoardOf(council.id())).isPresent());
        model.addAttribute("council", council);
        model.addAttribute("covered", this.coverage.ofCouncil(council.id()));
        model.addAttribute("plan", plan);
        model.addAttribute("base", council.url("plan"));
        if (plan != null) {
            model.addAttribute("page", page(plan, plans, filter));
            model.addAttribute("discrepancies", this.discrepancies.about("plan", plan.id()));
            model.addAttribute("history", this.changes.of("plan", plan.id()));
        }
        return "plan/plan";
    }

    private PlanPage page(PlanRow plan, List<PlanRow> plans, ActionFilter filter) {
        LocalDate today = LocalDate.now(this.clock);
        Map<Long, List<ActionRow>> actions = this.actions.ofCouncil(plan.councilId()).stream()
                .collect(Collectors.groupingBy(action -> action.plan().id()));
        Map<PlanRow, Progress> progress = new LinkedHashMap<>();
        plans.forEach(one ->
                progress.put(one, new Progress(one, actions.getOrDefault(one.id(), List.of()), today, this.settings)));
        List<ActionRow> own = actions.getOrDefault(plan.id(), List.of());
        return new PlanPage(
                plan,
                progress,
                this.history.ofPlan(plan, own, today),
                filter,
                filter.grouping()
                        .group(own.stream()
                                .filter(action -> filter.lets(action, today, this.settings))
                                .toList()),
                this.plans.unanswered(plan.councilId(), plan.id()),
                today,
                this.settings);
    }

    /** The one asked for, or the newest in force, or the newest. */
    private @Nullable PlanRow opened(List<PlanRow> plans, ActionFilter filter, LocalDate today) {
        Long wanted = filter.plan();
        if (wanted != null) {
            return plans.stream()
                    .filter(plan -> plan.id() == wanted)
                    .findFirst()
                    .orElseThrow(() -> this.plans.absent(wanted));
        }
        return plans.stream()
                .filter(plan -> plan.isInForceOn(today))
                .findFirst()
                .orElse(plans.isEmpty() ? null : plans.get(0));
    }
}
