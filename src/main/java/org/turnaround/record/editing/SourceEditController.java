package org.turnaround.record.editing;

import java.util.List;
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

/** Sources first: an editor finds, enters and changes them. A second one of the same page or text is pointed out. */
@Controller
@RequestMapping("/editor/sources")
class SourceEditController {

    private static final String PAGE = "editor/source";

    private final CapturedSources sources;
    private final SourceLookup lookup;
    private final FormChoices choices;

    SourceEditController(CapturedSources sources, SourceLookup lookup, FormChoices choices) {
        this.sources = sources;
        this.lookup = lookup;
        this.choices = choices;
    }

    @ModelAttribute("kinds")
    Map<String, String> kinds() {
        return this.choices.sourceKinds();
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("page", this.lookup.page(q.strip(), after));
        return "editor/sources";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", SourceForm.empty());
        return PAGE;
    }

    @PostMapping
    ModelAndView enter(
            @ModelAttribute("form") SourceForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        return save(0, form, errors, by, model, flash);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute("form", this.sources.form(id));
        model.addAttribute("id", id);
        return PAGE;
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") SourceForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("id", id);
        return save(id, form, errors, by, model, flash);
    }

    private ModelAndView save(
            long id, SourceForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            pointOutAlike(id, form, errors, model);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE);
        }
        try {
            long saved = write(id, form, by);
            flash.addFlashAttribute("notice", "The source is saved");
            return new ModelAndView("redirect:/editor/sources/" + saved);
        } catch (EditingRefused ex) {
            ex.complain(errors, "sameTextAs");
            return new ModelAndView(PAGE);
        } catch (ChangedMeanwhile ex) {
            return conflict(id, form, ex, model);
        }
    }

    private long write(long id, SourceForm form, Author by) {
        if (id == 0) {
            return this.sources.enter(by, form.facts());
        }
        Long version = Typed.id(form.version());
        this.sources.change(by, id, version == null ? -1 : version.intValue(), form.facts());
        return id;
    }

    private void pointOutAlike(long id, SourceForm form, Errors errors, Model model) {
        List<SourceRow> alike = form.saysAnother() ? List.of() : this.lookup.alike(form.facts(), id);
        if (!alike.isEmpty()) {
            model.addAttribute("alike", alike);
            errors.rejectValue(
                    "another", "alike", "A source with this address or this very text is on the record already");
        }
    }

    private ModelAndView conflict(long id, SourceForm form, ChangedMeanwhile changed, Model model) {
        Shown.again(model, form.onTopOf(changed.version()));
        model.addAttribute(
                "differences", Differences.between(this.sources.form(id).words(), form.words()));
        return new ModelAndView(PAGE, HttpStatus.CONFLICT);
    }
}
