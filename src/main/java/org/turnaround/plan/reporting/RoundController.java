package org.turnaround.plan.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.shared.Page;
import org.turnaround.shared.Query;

/**
 * The update round: all of one's actions on one page, a row each; where there are more than a form can carry, on pages
 * one after another. It is one form, so that what stands in other rows is not lost when one row is saved without a
 * script; every row is saved by itself, and fails by itself.
 */
@Controller
@RequestMapping("/staff/councils/{slug}/round")
class RoundController {

    private static final String PAGE = "plan/reporting/round";
    private static final String TYPED = "typed";
    private static final String NEXT_PAGE = "next";

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

    /** Somebody else's council is refused before anything is shown of it. */
    @ModelAttribute("council")
    Council council(@PathVariable String slug, Author by) {
        Council council = this.councils.named(slug);
        by.requireReportOn(council.id());
        return council;
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "council", binding = false) Council council,
            @RequestParam(required = false) @Nullable String after,
            Author by,
            Model model) {
        Typed before = model.getAttribute(TYPED) instanceof Typed kept ? kept : Typed.NOTHING;
        return page(council, after, before, Map.of(), by, model);
    }

    /** @param save the id of the action whose row is to be saved; anything else for every row with something typed */
    @PostMapping
    String save(
            @ModelAttribute(name = "council", binding = false) Council council,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam MultiValueMap<String, String> request,
            @RequestParam(defaultValue = "all") String save,
            Author by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Typed typed = new Typed(request);
        List<ActionRow> sent = this.actions.ofCouncilWithIds(council.id(), typed.actions());
        String page = save.equals(NEXT_PAGE) ? actions(council, after).next() : after;
        Map<Long, Round.Outcome> outcomes = save(sent, typed, save, by);
        Typed left = typed.without(saved(outcomes));
        boolean missed = outcomes.isEmpty() && Typed.isOneRow(save);
        if (!missed && outcomes.values().stream().allMatch(Round.Outcome::saved)) {
            flash.addFlashAttribute("notice", notice(outcomes.size()));
            flash.addFlashAttribute(TYPED, left);
            return "redirect:" + address(council, page) + anchor(sent, save);
        }
        response.setStatus(Round.status(outcomes.values()).value());
        model.addAttribute("failed", true);
        model.addAttribute("missed", missed);
        return page(council, after, left, outcomes, by, model);
    }

    private Map<Long, Round.Outcome> save(List<ActionRow> sent, Typed typed, String save, Author by) {
        Map<Long, Round.Outcome> outcomes = new LinkedHashMap<>();
        sent.stream()
                .filter(action -> typed.isToBeSaved(action, save))
                .forEach(action -> outcomes.put(action.id(), this.round.save(action, typed.form(action), by)));
        return outcomes;
    }

    private Page<ActionRow> actions(Council council, @Nullable String after) {
        return this.actions.round(council.id(), LocalDate.now(this.clock), after);
    }

    private String page(
            Council council,
            @Nullable String after,
            Typed typed,
            Map<Long, Round.Outcome> outcomes,
            Author by,
            Model model) {
        Page<ActionRow> actions = actions(council, after);
        model.addAttribute(
                "rows",
                withWordsLeft(council, actions.rows(), typed).stream()
                        .map(action -> this.round.row(
                                action, typed, by, outcomes.getOrDefault(action.id(), Round.Outcome.NONE)))
                        .toList());
        model.addAttribute("here", address(council, after));
        model.addAttribute("first", after == null ? null : address(council, null));
        model.addAttribute("next", actions.next() == null ? null : address(council, actions.next()));
        return PAGE;
    }

    /** Before the rows of the page those that words stand in although their action is not on it, or on none, any more. */
    private List<ActionRow> withWordsLeft(Council council, List<ActionRow> page, Typed typed) {
        Set<Long> elsewhere = new HashSet<>(typed.actions());
        page.forEach(action -> elsewhere.remove(action.id()));
        return Stream.concat(
                        this.actions.ofCouncilWithIds(council.id(), elsewhere).stream()
                                .filter(typed::isTouched),
                        page.stream())
                .toList();
    }

    private static String address(Council council, @Nullable String after) {
        return Query.EMPTY.with("after", after).of("/staff" + council.url("round"));
    }

    private static Set<Long> saved(Map<Long, Round.Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().saved())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
