package org.turnaround.statement.editing;

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
import org.turnaround.record.EntryKind;
import org.turnaround.record.Sources;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryForm;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Shown;

/** The form of a promise. */
@Controller
@RequestMapping("/editor/commitments")
class CommitmentDraftController {

    private static final String PAGE = "editor/commitment";
    private static final int LISTED = 100;

    private final CommitmentDrafts commitments;
    private final EntryForms entries;
    private final EntryStatuses statuses;
    private final Pickers pickers;
    private final Names names;
    private final Sources sources;

    CommitmentDraftController(
            CommitmentDrafts commitments,
            EntryForms entries,
            EntryStatuses statuses,
            Pickers pickers,
            Names names,
            Sources sources) {
        this.commitments = commitments;
        this.entries = entries;
        this.statuses = statuses;
        this.pickers = pickers;
        this.names = names;
        this.sources = sources;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("entries", this.statuses.find(EntryKind.COMMITMENT, q.strip(), LISTED));
        return "editor/commitments";
    }

    /** @param source the number of a source that it will rest on */
    @GetMapping("/new")
    String fresh(@RequestParam @Nullable Long source, Model model) {
        return show(
                0,
                CommitmentDraftForm.of(source == null ? EntryForm.EMPTY : EntryForm.from(this.sources.withId(source))),
                model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return show(id, this.commitments.form(id), model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") CommitmentDraftForm form,
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
            @ModelAttribute("form") CommitmentDraftForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, form, errors, find, by, model, flash);
    }

    private ModelAndView answer(
            long id,
            CommitmentDraftForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find == null) {
            form.check(errors);
        }
        if (find != null || errors.hasErrors()) {
            return new ModelAndView(show(id, form, model));
        }
        try {
            long saved = this.commitments.save(by, id, form);
            flash.addFlashAttribute("notice", "The commitment is saved");
            return new ModelAndView("redirect:/editor/entries/" + saved);
        } catch (EditingRefused ex) {
            ex.complain(errors, "promise");
            return new ModelAndView(show(id, form, model));
        } catch (ChangedMeanwhile ex) {
            return conflict(id, form, ex, model);
        }
    }

    private ModelAndView conflict(long id, CommitmentDraftForm form, ChangedMeanwhile changed, Model model) {
        CommitmentDraftForm there = this.commitments.form(id);
        CommitmentDraftForm next = form.onTopOf(changed.version());
        model.addAttribute("differences", Differences.between(words(there), words(form)));
        Shown.again(model, next);
        return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
    }

    private Map<String, String> words(CommitmentDraftForm form) {
        return form.words(this.names.of(form.by(), form.entry().sourceKeys(), form.statements()));
    }

    private String show(long id, CommitmentDraftForm form, Model model) {
        model.addAttribute("form", form);
        if (id != 0) {
            model.addAttribute("entry", this.statuses.withId(id));
        }
        Map<String, String> finds = form.finds();
        this.entries.addChoices(model, form.entry(), finds.get("entry.sources"));
        model.addAttribute("by", this.pickers.who(form.by(), finds.get("by")));
        model.addAttribute("statements", this.pickers.statements(form.statements(), finds.get("statements")));
        return PAGE;
    }
}
