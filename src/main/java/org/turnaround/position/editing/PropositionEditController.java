package org.turnaround.position.editing;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Shown;
import org.turnaround.record.editing.Standing;

/** Editors' propositions, each with the positions on it. */
@Controller
@RequestMapping("/editor/propositions")
class PropositionEditController {

    private static final String PAGE = "editor/proposition";

    private final Stances stances;
    private final StanceLists lists;
    private final FormChoices choices;

    PropositionEditController(Stances stances, StanceLists lists, FormChoices choices) {
        this.stances = stances;
        this.lists = lists;
        this.choices = choices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("propositions", this.lists.propositions());
        return "editor/propositions";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", PropositionForm.empty());
        return show(0, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute("form", this.stances.proposition(id));
        return show(id, model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") PropositionForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(0, form, errors, by, model, flash);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") PropositionForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(id, form, errors, by, model, flash);
    }

    private ModelAndView save(
            long id, PropositionForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(show(id, model));
        }
        try {
            long saved = this.stances.saveProposition(by, id, form);
            flash.addFlashAttribute("notice", "The proposition is saved");
            return new ModelAndView("redirect:/editor/propositions/" + saved);
        } catch (EditingRefused ex) {
            ex.complain(errors, "state");
            return new ModelAndView(show(id, model));
        } catch (ChangedMeanwhile ex) {
            Map<String, String> there = this.stances.proposition(id).words();
            model.addAttribute("differences", Differences.between(there, form.words()));
            Shown.again(model, form.onTopOf(ex.version()));
            return new ModelAndView(show(id, model), HttpStatus.CONFLICT);
        }
    }

    private String show(long id, Model model) {
        if (id != 0) {
            model.addAttribute("id", id);
            model.addAttribute("positions", this.lists.positions(id));
        }
        model.addAttribute("councils", this.choices.councils());
        model.addAttribute("topics", this.choices.topics());
        model.addAttribute("states", Standing.options());
        return PAGE;
    }
}
