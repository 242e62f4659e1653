package org.turnaround.survey.editing;

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
import org.turnaround.survey.SurveyPage;

/** The form of a survey. Every button but Save gives the form again, with everything typed. */
@Controller
@RequestMapping("/editor/surveys")
class SurveyEditController {

    private static final String PAGE = "editor/survey";
    private static final int LISTED = 100;

    private final SurveyDrafts surveys;
    private final SurveyChoices choices;
    private final EntryStatuses statuses;
    private final Sources sources;
    private final SurveyPage page;

    SurveyEditController(
            SurveyDrafts surveys, SurveyChoices choices, EntryStatuses statuses, Sources sources, SurveyPage page) {
        this.surveys = surveys;
        this.choices = choices;
        this.statuses = statuses;
        this.sources = sources;
        this.page = page;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("entries", this.statuses.find(EntryKind.SURVEY, q.strip(), LISTED));
        return "editor/surveys";
    }

    /** @param source the number of a source that it will rest on */
    @GetMapping("/new")
    String fresh(@RequestParam @Nullable Long source, Model model) {
        EntryForm entry = source == null ? EntryForm.EMPTY : EntryForm.from(this.sources.withId(source));
        return show(0, SurveyForm.of(entry), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return show(id, this.surveys.form(id), model);
    }

    /** The very page that the public will see. */
    @GetMapping("/{id}/preview")
    String preview(@PathVariable long id, Model model) {
        model.addAttribute("preview", this.statuses.withId(id));
        return this.page.preview(id, model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") SurveyForm form,
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
            @ModelAttribute("form") SurveyForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, form, errors, find, by, model, flash);
    }

    private ModelAndView answer(
            long id,
            SurveyForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find != null) {
            SurveyForm next = this.choices.after(form, find);
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model));
        }
        form.check(errors);
        return errors.hasErrors() ? new ModelAndView(show(id, form, model)) : save(id, form, errors, by, model, flash);
    }

    private ModelAndView save(
            long id, SurveyForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        try {
            long saved = this.surveys.save(by, id, form);
            flash.addFlashAttribute("notice", "The survey is saved");
            return new ModelAndView("redirect:/editor/surveys/" + saved + "/answers");
        } catch (EditingRefused ex) {
            ex.complain(errors, "title");
            return new ModelAndView(show(id, form, model));
        } catch (ChangedMeanwhile ex) {
            SurveyForm next = form.onTopOf(ex.version());
            model.addAttribute(
                    "differences",
                    Differences.between(this.choices.words(this.surveys.form(id)), this.choices.words(form)));
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
        }
    }

    private String show(long id, SurveyForm form, Model model) {
        model.addAttribute("form", form);
        if (id != 0) {
            model.addAttribute("entry", this.statuses.withId(id));
        }
        this.choices.addTo(model, form);
        return PAGE;
    }
}
