package org.turnaround.plan.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;

/**
 * The update round: all of one's actions on one page, a row each. It is one form, so that what stands in other rows is
 * not lost when one row is saved without a script; every row is saved by itself, and fails by itself.
 */
@Controller
@RequestMapping("/staff/councils/{slug}/round")
class RoundController {

    private static final String PAGE = "plan/reporting/round";
    private static final String TYPED = "typed";

    private final Councils councils;
    private final Actions actions;
    private final Round round;
    private final Clock clock;

    RoundController(Councils councils, Actions actions, Round round, Clock clock) {
        this.councils = councils;
        this.actions = actions;
        this.round = round;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String slug, Author by, Model model) {
        Council council = own(slug, by);
        Object typed = model.getAttribute(TYPED);
        Typed before = typed instanceof Typed kept ? kept : new Typed(new LinkedMultiValueMap<>());
        return page(council, rows(actions(council), before, by, Map.of()), model);
    }

    /** @param save the id of the action whose row is to be saved, or {@code all} for every row with something typed */
    @PostMapping
    String save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> request,
            @RequestParam(defaultValue = "all") String save,
            @RequestHeader(name = "X-Row", required = false) @Nullable String single,
            Author by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Council council = own(slug, by);
        Typed typed = new Typed(request);
        List<ActionRow> actions = actions(council);
        Map<Long, Round.Outcome> outcomes = new LinkedHashMap<>();
        actions.stream()
                .filter(action -> typed.isToBeSaved(action, save))
                .forEach(action -> outcomes.put(action.id(), this.round.save(action, typed.form(action), by)));
        boolean allSaved = outcomes.values().stream().allMatch(Round.Outcome::saved);
        if (single == null && allSaved) {
            flash.addFlashAttribute("notice", notice(outcomes.size()));
            flash.addFlashAttribute(TYPED, typed.without(outcomes.keySet()));
            return "redirect:/staff" + council.url("round") + anchor(actions, save);
        }
        response.setStatus(status(outcomes));
        List<RoundRow> rows = rows(actions(council), typed.without(saved(outcomes)), by, outcomes);
        model.addAttribute("failed", !allSaved);
        if (single != null) {
            model.addAttribute(
                    "row",
                    rows.stream()
                            .filter(row ->
                                    save.equals(String.valueOf(row.action().id())))
                            .findFirst()
                            .orElseThrow());
            return "plan/reporting/row :: row";
        }
        return page(council, rows, model);
    }

    private Council own(String slug, Author by) {
        Council council = this.councils.named(slug);
        by.requireReportOn(council.id());
        return council;
    }

    private List<ActionRow> actions(Council council) {
        return this.actions.toReportOn(Set.of(council.id()), LocalDate.now(this.clock));
    }

    private List<RoundRow> rows(List<ActionRow> actions, Typed typed, Author by, Map<Long, Round.Outcome> outcomes) {
        return actions.stream()
                .map(action ->
                        this.round.row(action, typed, by, outcomes.getOrDefault(action.id(), Round.Outcome.NONE)))
                .toList();
    }

    private static String page(Council council, List<RoundRow> rows, Model model) {
        model.addAttribute("council", council);
        model.addAttribute("rows", rows);
        return PAGE;
    }

    private static Set<Long> saved(Map<Long, Round.Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().saved())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int status(Map<Long, Round.Outcome> outcomes) {
        if (outcomes.values().stream().anyMatch(Round.Outcome::changed)) {
            return HttpStatus.CONFLICT.value();
        }
        boolean wrong = outcomes.values().stream().anyMatch(outcome -> !outcome.saved());
        return wrong ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value();
    }

    private static String notice(int saved) {
        return switch (saved) {
            case 0 -> "Nothing was typed, so nothing was saved";
            case 1 -> "1 update saved";
            default -> saved + " updates saved";
        };
    }

    /** The row after the one that was saved. */
    private static String anchor(List<ActionRow> actions, String save) {
        for (int at = 0; at < actions.size() - 1; at++) {
            if (save.equals(String.valueOf(actions.get(at).id()))) {
                return "#row-" + actions.get(at + 1).id();
            }
        }
        return "";
    }
}
