package org.turnaround.plan;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.account.Author;
import org.turnaround.desk.History;
import org.turnaround.record.Discrepancies;

/** One action with its whole history, for everybody. */
@Controller
class ActionController {

    private final Actions actions;
    private final ActionHistory history;
    private final Discrepancies discrepancies;
    private final History changes;
    private final PlanSettings settings;
    private final Clock clock;

    ActionController(
            Actions actions,
            ActionHistory history,
            Discrepancies discrepancies,
            History changes,
            PlanSettings settings,
            Clock clock) {
        this.actions = actions;
        this.history = history;
        this.discrepancies = discrepancies;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/actions/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            Optional<Author> reader,
            Model model) {
        ActionRow action = this.actions.withId(id);
        long council = action.councilId();
        model.addAttribute(
                "reports", reader.filter(one -> one.mayReportOn(council)).isPresent());
        model.addAttribute(
                "keeps", reader.filter(one -> one.mayRecordBoardOf(council)).isPresent());
        model.addAttribute("action", action);
        model.addAttribute("discrepancies", this.discrepancies.about("action", id));
        model.addAttribute("history", this.changes.of("action", id));
        model.addAttribute("council", action.council());
        model.addAttribute(
                "page",
                new ActionPage(
                        action,
                        this.history.updates(id, after),
                        this.history.newest(id),
                        after == null,
                        this.actions.findingsAndEvidence(id),
                        reader,
                        ZonedDateTime.now(this.clock),
                        this.settings));
        return "plan/action";
    }
}
