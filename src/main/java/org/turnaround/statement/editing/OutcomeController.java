package org.turnaround.statement.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.record.EntryKind;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.shared.NotFound;
import org.turnaround.statement.CommitmentStatus;

/** Editors look again at what came of a promise, and write down what they found. */
@Controller
@RequestMapping("/editor/commitments")
class OutcomeController {

    private static final int LISTED = 100;

    private final Outcomes outcomes;
    private final EntryStatuses statuses;
    private final Clock clock;

    OutcomeController(Outcomes outcomes, EntryStatuses statuses, Clock clock) {
        this.outcomes = outcomes;
        this.statuses = statuses;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("entries", this.statuses.find(EntryKind.COMMITMENT, q.strip(), LISTED));
        return "editor/commitments";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("form", OutcomeForm.on(LocalDate.now(this.clock)));
        return page(id, model);
    }

    @PostMapping("/{id}/outcomes")
    String add(
            @PathVariable long id,
            @ModelAttribute("form") OutcomeForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        form.check(errors, LocalDate.now(this.clock));
        if (errors.hasErrors()) {
            return page(id, model);
        }
        try {
            this.outcomes.add(by, id, form);
        } catch (EditingRefused ex) {
            errors.rejectValue("sources", "refused", Objects.requireNonNull(ex.getMessage()));
            return page(id, model);
        }
        flash.addFlashAttribute("notice", "What you found is recorded");
        return "redirect:/editor/commitments/" + id;
    }

    private String page(long id, Model model) {
        String promise = this.outcomes.promise(id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("a commitment with the number " + id));
        model.addAttribute("promise", promise);
        model.addAttribute("entry", this.statuses.withId(id));
        model.addAttribute("looks", this.outcomes.of(id));
        Map<String, String> states = new LinkedHashMap<>();
        for (CommitmentStatus status : CommitmentStatus.values()) {
            states.put(status.code(), status.label() + ": " + status.definition());
        }
        model.addAttribute("statuses", states);
        model.addAttribute("latenesses", new TreeMap<>(Map.of("no", "No", "yes", "Yes, after its time")));
        return "editor/commitment";
    }
}
