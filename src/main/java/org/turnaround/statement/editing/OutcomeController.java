package org.turnaround.statement.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.record.editing.Pickers;
import org.turnaround.shared.NotFound;
import org.turnaround.statement.CommitmentStatus;

/** Editors look again at what came of a promise, and write down what they found. */
@Controller
@RequestMapping("/editor/commitments/{id}/outcomes")
class OutcomeController {

    private final Outcomes outcomes;
    private final EntryStatuses statuses;
    private final Pickers pickers;
    private final Clock clock;

    OutcomeController(Outcomes outcomes, EntryStatuses statuses, Pickers pickers, Clock clock) {
        this.pickers = pickers;
        this.outcomes = outcomes;
        this.statuses = statuses;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        return page(id, OutcomeForm.on(LocalDate.now(this.clock)), model);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @ModelAttribute("form") OutcomeForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find == null) {
            form.check(errors, LocalDate.now(this.clock));
        }
        if (find != null || errors.hasErrors()) {
            return page(id, form, model);
        }
        try {
            this.outcomes.add(by, id, form);
        } catch (EditingRefused ex) {
            ex.complain(errors, "status");
            return page(id, form, model);
        }
        flash.addFlashAttribute("notice", "What you found is recorded");
        return "redirect:/editor/commitments/" + id + "/outcomes";
    }

    private String page(long id, OutcomeForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "sources", this.pickers.sources(form.sources(), form.finds().get("sources")));
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
        return "editor/outcomes";
    }
}
