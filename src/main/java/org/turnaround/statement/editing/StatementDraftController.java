package org.turnaround.statement.editing;

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
import org.turnaround.record.EntryKind;
import org.turnaround.record.Sources;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryForm;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.record.editing.Shown;
import org.turnaround.record.editing.Typed;

/**
 * The form of a statement. Whoever presses a Find button gets the form again, with what was found and with everything
 * typed; nothing is saved until they press Save.
 */
@Controller
@RequestMapping("/editor/statements")
class StatementDraftController {

    private static final String PAGE = "editor/statement";
    private static final int LISTED = 50;

    private final StatementDrafts drafts;
    private final StatementForms forms;
    private final StatementChoices choices;
    private final EntryStatuses statuses;
    private final Sources sources;

    StatementDraftController(
            StatementDrafts drafts,
            StatementForms forms,
            StatementChoices choices,
            EntryStatuses statuses,
            Sources sources) {
        this.drafts = drafts;
        this.forms = forms;
        this.choices = choices;
        this.statuses = statuses;
        this.sources = sources;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("entries", this.statuses.find(EntryKind.STATEMENT, q.strip(), LISTED));
        return "editor/statements";
    }

    /** @param source the number of a source that it will rest on */
    @GetMapping("/new")
    String fresh(@RequestParam @Nullable Long source, Model model) {
        StatementDraftForm form =
                StatementDraftForm.of(source == null ? EntryForm.EMPTY : EntryForm.from(this.sources.withId(source)));
        model.addAttribute("form", form);
        this.choices.addTo(model, form);
        return PAGE;
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        StatementDraftForm form = this.forms.of(id);
        model.addAttribute("form", form);
        return show(id, form, model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") StatementDraftForm form,
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
            @ModelAttribute("form") StatementDraftForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, form, errors, find, by, model, flash);
    }

    private ModelAndView answer(
            long id,
            StatementDraftForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find != null) {
            StatementDraftForm next = form.with(this.choices.signatories(form, find), form.version());
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model));
        }
        form.check(errors);
        return errors.hasErrors() ? new ModelAndView(show(id, form, model)) : save(id, form, errors, by, model, flash);
    }

    private ModelAndView save(
            long id, StatementDraftForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        try {
            long saved = write(id, form, by);
            flash.addFlashAttribute("notice", "The statement is saved");
            return new ModelAndView("redirect:/editor/statements/" + saved + "/review");
        } catch (EditingRefused ex) {
            ex.complain(errors, "quotedIn");
            return new ModelAndView(show(id, form, model));
        } catch (ChangedMeanwhile ex) {
            return conflict(id, form, ex, model);
        }
    }

    private long write(long id, StatementDraftForm form, Author by) {
        StatementFacts facts = StatementFacts.of(form);
        if (id == 0) {
            return this.drafts.make(by, facts);
        }
        this.drafts.change(by, id, Typed.version(form.version()), facts);
        return id;
    }

    private ModelAndView conflict(long id, StatementDraftForm form, ChangedMeanwhile changed, Model model) {
        StatementDraftForm there = this.forms.of(id);
        StatementDraftForm next = form.with(form.signatories(), String.valueOf(changed.version()));
        model.addAttribute("differences", Differences.between(this.choices.words(there), this.choices.words(form)));
        Shown.again(model, next);
        return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
    }

    private String show(long id, StatementDraftForm form, Model model) {
        if (id != 0) {
            model.addAttribute("entry", this.statuses.withId(id));
        }
        this.choices.addTo(model, form);
        return PAGE;
    }
}
