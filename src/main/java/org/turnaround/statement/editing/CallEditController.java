package org.turnaround.statement.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.record.Sources;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Shown;
import org.turnaround.record.editing.Standing;
import org.turnaround.statement.AnswerStatus;

/** The form of a call: who asked what of whom, and what came of it. */
@Controller
@RequestMapping("/editor/calls")
class CallEditController {

    private static final String PAGE = "editor/call";

    private final EditedCalls calls;
    private final FormChoices choices;
    private final Pickers pickers;
    private final Names names;
    private final Sources sources;
    private final Clock clock;

    CallEditController(
            EditedCalls calls, FormChoices choices, Pickers pickers, Names names, Sources sources, Clock clock) {
        this.calls = calls;
        this.choices = choices;
        this.pickers = pickers;
        this.names = names;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("calls", this.calls.find(q.strip()));
        return "editor/calls";
    }

    /** @param source the number of a source that shows it */
    @GetMapping("/new")
    String fresh(@RequestParam @Nullable Long source, Model model) {
        DateForm date = source == null
                ? DateForm.EMPTY
                : DateForm.of(this.sources.withId(source).published());
        return show(0, CallForm.fresh(source, date), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return show(id, this.calls.form(id), model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") CallForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(0, form, errors, find, by, model, flash);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") CallForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, form, errors, find, by, model, flash);
    }

    private ModelAndView answer(
            long id,
            CallForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find == null) {
            form.check(errors, LocalDate.now(this.clock));
        }
        if (find != null || errors.hasErrors()) {
            return new ModelAndView(show(id, form, model));
        }
        try {
            long saved = this.calls.save(by, id, form);
            flash.addFlashAttribute("notice", "The call is saved");
            return new ModelAndView("redirect:/editor/calls/" + saved);
        } catch (EditingRefused ex) {
            ex.complain(errors, "state");
            return new ModelAndView(show(id, form, model));
        } catch (ChangedMeanwhile ex) {
            CallForm next = form.onTopOf(ex.version());
            model.addAttribute("differences", Differences.between(words(this.calls.form(id)), words(form)));
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
        }
    }

    private Map<String, String> words(CallForm form) {
        return form.words(this.names.of(form.keys(), form.allSources(), form.statements()));
    }

    private String show(long id, CallForm form, Model model) {
        model.addAttribute("form", form);
        if (id != 0) {
            model.addAttribute("id", id);
        }
        Map<String, String> finds = form.finds();
        model.addAttribute("councils", this.choices.councils());
        model.addAttribute("by", this.pickers.who(form.by(), finds.get("by")));
        model.addAttribute("of", this.pickers.who(form.of(), finds.get("of")));
        model.addAttribute("statements", this.pickers.statements(form.statements(), finds.get("statements")));
        model.addAttribute("sources", this.pickers.sources(form.sources(), finds.get("sources")));
        model.addAttribute("answerSources", this.pickers.sources(form.answerSources(), finds.get("answerSources")));
        model.addAttribute("statuses", statuses());
        model.addAttribute("states", Standing.options());
        return PAGE;
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (AnswerStatus status : AnswerStatus.values()) {
            statuses.put(status.code(), status.label() + ": " + status.definition());
        }
        return statuses;
    }
}
