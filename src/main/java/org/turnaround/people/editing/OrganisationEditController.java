package org.turnaround.people.editing;

import java.util.List;
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
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Shown;

/** Editors enter and change organisations. One of a like name is pointed out. */
@Controller
@RequestMapping("/editor/organisations")
class OrganisationEditController {

    private static final String PAGE = "editor/organisation";

    private final EditedOrganisations organisations;
    private final FormChoices choices;
    private final Pickers pickers;

    OrganisationEditController(EditedOrganisations organisations, FormChoices choices, Pickers pickers) {
        this.organisations = organisations;
        this.choices = choices;
        this.pickers = pickers;
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return show(0, OrganisationForm.empty(), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return show(id, this.organisations.form(id), model);
    }

    @PostMapping
    ModelAndView enter(
            @ModelAttribute("form") OrganisationForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(0, form, errors, by, model, flash);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") OrganisationForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(id, form, errors, by, model, flash);
    }

    private ModelAndView save(
            long id, OrganisationForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        form.check(errors);
        if (id == 0 && !errors.hasErrors() && !form.saysAnother()) {
            pointOutAlike(form, errors, model);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(show(id, form, model));
        }
        try {
            long saved = this.organisations.save(by, id, form);
            flash.addFlashAttribute("notice", "The organisation is saved");
            return new ModelAndView("redirect:/editor/organisations/" + saved);
        } catch (ChangedMeanwhile ex) {
            OrganisationForm next = form.onTopOf(ex.version());
            model.addAttribute(
                    "differences",
                    Differences.between(this.organisations.form(id).words(), form.words()));
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
        }
    }

    private void pointOutAlike(OrganisationForm form, Errors errors, Model model) {
        Map<String, String> alike = PersonEditController.addresses(this.pickers.organisations(List.of(), form.name()));
        if (!alike.isEmpty()) {
            model.addAttribute("alike", alike);
            errors.rejectValue("another", "alike", "One of this name, or with its words, is on the record already");
        }
    }

    private String show(long id, OrganisationForm form, Model model) {
        model.addAttribute("form", form);
        if (id != 0) {
            model.addAttribute("id", id);
        }
        model.addAttribute("types", this.organisations.types());
        model.addAttribute("councils", this.choices.councils());
        return PAGE;
    }
}
