package org.turnaround.plan.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.action.Moves;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.reporting.Round.Line;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Options;
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

    private static final String TYPED = "typed";
    private static final String NEXT_PAGE = "next";

    private final Councils councils;
    private final Actions actions;
    private final Rounds rounds;
    private final Reports reports;
    private final PlanSettings settings;
    private final Clock clock;

    RoundController(
            Councils councils, Actions actions, Rounds rounds, Reports reports, PlanSettings settings, Clock clock) {
        this.councils = councils;
        this.actions = actions;
        this.rounds = rounds;
        this.reports = reports;
        this.settings = settings;
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
        TypedRows before = model.getAttribute(TYPED) instanceof TypedRows kept ? kept : new TypedRows(Map.of());
        return page(council, after, before, Set.of(), Map.of(), by, model);
    }

    /**
     * @param save the id of the action whose row is to be saved, behind {@link TypedRows#UNCHANGED} where nothing has
     *     changed; anything else for every row with something typed
     */
    @PostMapping
    String save(
            @ModelAttribute(name = "council", binding = false) Council council,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam Map<String, String> request,
            @RequestParam(defaultValue = "all") String save,
            Author by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        TypedRows typed = new TypedRows(request);
        List<Long> order = List.copyOf(typed.actions());
        List<ActionRow> sent = this.actions.ofCouncilWithIds(council.id(), Set.copyOf(order));
        String page = save.equals(NEXT_PAGE)
                ? this.rounds.of(council.id()).page(after).next()
                : after;
        Set<Long> saved = new HashSet<>();
        Map<Long, ReportNotTaken> notTaken = new LinkedHashMap<>();
        for (ActionRow action : sent) {
            if (typed.isToBeSaved(action, save)) {
                save(action, typed, by)
                        .ifPresentOrElse(ex -> notTaken.put(action.id(), ex), () -> saved.add(action.id()));
            }
        }
        boolean missed = saved.isEmpty() && notTaken.isEmpty() && TypedRows.isOneRow(save);
        if (!missed && notTaken.isEmpty()) {
            flash.addFlashAttribute("notice", notice(saved.size()));
            flash.addFlashAttribute(TYPED, typed);
            return "redirect:" + address(council, page) + anchor(order, save);
        }
        response.setStatus(status(notTaken.values()).value());
        model.addAttribute("failed", true);
        model.addAttribute("missed", missed);
        return page(council, after, typed, saved, notTaken, by, model);
    }

    /** Saves one row for the page's script, and answers with nothing but the row as it then is. */
    @PostMapping(headers = "X-Row")
    String saveRow(
            @ModelAttribute(name = "council", binding = false) Council council,
            @RequestParam Map<String, String> request,
            @RequestParam String save,
            Author by,
            Model model,
            HttpServletResponse response) {
        if (!TypedRows.isOneRow(save)) {
            throw new BadRequest("There is no such row");
        }
        ActionRow action = this.actions.reportedBy(by, TypedRows.row(save));
        if (action.councilId() != council.id()) {
            throw new NotFound("an action with the number " + action.id() + " of this council");
        }
        TypedRows typed = new TypedRows(request);
        Optional<ReportNotTaken> notTaken = save(action, typed, by);
        response.setStatus(
                notTaken.map(ex -> status(List.of(ex))).orElse(HttpStatus.OK).value());
        Round round = this.rounds.of(council.id());
        Line line = round.of(action.id()).orElseThrow();
        model.addAttribute("row", row(line, typed, notTaken.isEmpty(), notTaken.orElse(null), by));
        model.addAttribute("count", round.words(by));
        return "plan/reporting/row :: row";
    }

    /** @return why it is not saved, or nothing where it is */
    private Optional<ReportNotTaken> save(ActionRow action, TypedRows typed, Author by) {
        try {
            this.reports.take(action, typed.form(action), by, Way.BROWSER);
            typed.forget(action.id());
            return Optional.empty();
        } catch (ReportNotTaken ex) {
            return Optional.of(ex);
        }
    }

    /** A row as typed; where it has to be sent again, ready to be saved on top of what is there now. */
    private RoundRow row(Line line, TypedRows typed, boolean saved, @Nullable ReportNotTaken notTaken, Author by) {
        LocalDate today = LocalDate.now(this.clock);
        ActionRow action = line.action();
        return new RoundRow(
                line,
                notTaken == null ? typed.form(action) : typed.form(action).again(action, notTaken.why()),
                Options.of(Moves.choices(action, by, today, this.settings)),
                action.signals(today, this.settings),
                saved,
                notTaken,
                by);
    }

    private String page(
            Council council,
            @Nullable String after,
            TypedRows typed,
            Set<Long> saved,
            Map<Long, ReportNotTaken> notTaken,
            Author by,
            Model model) {
        Round round = this.rounds.of(council.id());
        Page<Line> page = round.page(after);
        List<RoundRow> rows = withWordsLeft(round, page.rows(), typed)
                .map(line -> row(
                        line,
                        typed,
                        saved.contains(line.action().id()),
                        notTaken.get(line.action().id()),
                        by))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "plans",
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.action().plan(), LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("round", round);
        model.addAttribute("count", round.words(by));
        model.addAttribute("today", LocalDate.now(this.clock));
        model.addAttribute("here", address(council, after));
        model.addAttribute("first", after == null ? null : address(council, null));
        model.addAttribute("next", page.next() == null ? null : address(council, page.next()));
        return "plan/reporting/round";
    }

    /** Before the rows of the page those that words stand in although their action is not on it, or in no round, any more. */
    private static Stream<Line> withWordsLeft(Round round, List<Line> page, TypedRows typed) {
        Set<Long> elsewhere = new LinkedHashSet<>(typed.actions());
        page.forEach(line -> elsewhere.remove(line.action().id()));
        return Stream.concat(
                elsewhere.stream()
                        .map(round::of)
                        .flatMap(Optional::stream)
                        .filter(line -> typed.isTouched(line.action())),
                page.stream());
    }

    private static String address(Council council, @Nullable String after) {
        return Query.EMPTY.with("after", after).of("/staff" + council.url("round"));
    }

    /** A conflict before a fault. */
    private static HttpStatus status(Collection<ReportNotTaken> notTaken) {
        return notTaken.stream().anyMatch(ex -> ex.why().isClash())
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static String notice(int saved) {
        return switch (saved) {
            case 0 -> "Nothing was typed, so nothing was saved";
            case 1 -> "1 update saved";
            default -> saved + " updates saved";
        };
    }

    /** The row after the one that was saved. */
    private static String anchor(List<Long> order, String save) {
        int at = TypedRows.isOneRow(save) ? order.indexOf(TypedRows.row(save)) : -1;
        return at < 0 || at == order.size() - 1 ? "" : "#row-" + order.get(at + 1);
    }
}
