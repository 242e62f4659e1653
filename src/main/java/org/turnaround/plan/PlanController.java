package org.turnaround.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.desk.History;
import org.turnaround.plan.PlanPage.PlanLine;
import org.turnaround.shared.NotFound;

/** What a council set out to do and how far it is, for everybody. */
@Controller
class PlanController {

    private final Councils councils;
    private final Plans plans;
    private final Actions actions;
    private final ActionHistory history;
    private final History changes;
    private final PlanSettings settings;
    private final Clock clock;

    PlanController(
            Councils councils,
            Plans plans,
            Actions actions,
            ActionHistory history,
            History changes,
            PlanSettings settings,
            Clock clock) {
        this.councils = councils;
        this.plans = plans;
        this.actions = actions;
        this.history = history;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/councils/{slug}/plan")
    String show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> request,
            Optional<Author> reader,
            Model model) {
        Council council = this.councils.named(slug);
        model.addAttribute(
                "reports", reader.filter(one -> one.mayReportOn(council.id())).isPresent());
        model.addAttribute(
                "keeps",
                reader.filter(one -> one.mayRecordBoardOf(council.id())).isPresent());
        PlanPage page = page(council, ActionFilter.from(request));
        model.addAttribute("page", page);
        model.addAttribute("council", council);
        model.addAttribute("plan", page.plan());
        model.addAttribute(
                "history",
                page.plan() == null
                        ? List.of()
                        : this.changes.of("plan", page.plan().id()));
        model.addAttribute("base", council.url("plan"));
        return "plan/plan";
    }

    private PlanPage page(Council council, ActionFilter filter) {
        LocalDate today = LocalDate.now(this.clock);
        List<PlanRow> all = this.plans.ofCouncil(council.id());
        PlanRow plan = opened(all, filter, today);
        Map<Long, List<ActionRow>> byPlan = this.actions.ofCouncil(council.id()).stream()
                .collect(Collectors.groupingBy(action -> action.plan().id()));
        List<ActionRow> own = plan == null ? List.of() : byPlan.getOrDefault(plan.id(), List.of());
        List<ActionRow> shown = own.stream()
                .filter(action -> filter.lets(action, today, this.settings))
                .toList();
        return new PlanPage(
                council,
                all.stream()
                        .map(one -> new PlanLine(
                                one, Progress.of(byPlan.getOrDefault(one.id(), List.of()), today, this.settings)))
                        .toList(),
                plan,
                plan == null ? null : Progress.of(own, today, this.settings),
                plan == null ? StateHistory.NONE : this.history.ofPlan(plan, own, today),
                filter,
                filter.group().group(shown),
                PlanPage.themes(own),
                plan == null ? List.of() : this.plans.unanswered(council.id(), plan.id()),
                today,
                this.settings);
    }

    /** The one asked for, or the newest that still runs, or the newest. */
    private static @Nullable PlanRow opened(List<PlanRow> plans, ActionFilter filter, LocalDate today) {
        if (filter.plan() != null) {
            return plans.stream()
                    .filter(plan -> plan.id() == filter.plan())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("a plan with the number " + filter.plan() + " of this council"));
        }
        return plans.stream()
                .filter(plan -> !plan.hasEnded(today) && plan.actions() > 0)
                .findFirst()
                .orElse(plans.isEmpty() ? null : plans.get(0));
    }
}
