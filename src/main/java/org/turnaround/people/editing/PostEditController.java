package org.turnaround.people.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Shown;

/** The posts that somebody held, each with its dates and sources. */
@Controller
@RequestMapping("/editor/people/{id}/posts")
class PostEditController {

    private static final String PAGE = "editor/post";

    private final EditedPeople people;
    private final FormChoices choices;
    private final Pickers pickers;

    PostEditController(EditedPeople people, FormChoices choices, Pickers pickers) {
        this.people = people;
        this.choices = choices;
        this.pickers = pickers;
    }

    @GetMapping("/new")
    String fresh(@PathVariable long id, Model model) {
        return show(id, 0, PostForm.fresh(this.people.form(id).version()), model);
    }

    @GetMapping("/{post}")
    String edit(@PathVariable long id, @PathVariable long post, Model model) {
        return show(id, post, this.people.post(id, post), model);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable long id,
            @ModelAttribute("form") PostForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, 0, form, errors, find, by, model, flash);
    }

    @PostMapping("/{post}")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable long post,
            @ModelAttribute("form") PostForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, post, form, errors, find, by, model, flash);
    }

    @PostMapping("/{post}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long post,
            @RequestParam String version,
            Author by,
            RedirectAttributes flash) {
        this.people.removePost(by, id, post, version);
        flash.addFlashAttribute("notice", "The post is off the record");
        return "redirect:/editor/people/" + id;
    }

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile ex) {
        ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
        page.addObject("detail", "Another editor has changed this person since your page was shown");
        return page;
    }

    private ModelAndView answer(
            long id,
            long post,
            PostForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find == null) {
            form.check(errors);
        }
        if (find != null || errors.hasErrors()) {
            return new ModelAndView(show(id, post, form, model));
        }
        try {
            this.people.savePost(by, id, post, form);
            flash.addFlashAttribute("notice", "The post is saved");
            return new ModelAndView("redirect:/editor/people/" + id);
        } catch (ChangedMeanwhile ex) {
            return conflict(id, post, form, ex, model);
        }
    }

    private ModelAndView conflict(long id, long post, PostForm form, ChangedMeanwhile changed, Model model) {
        PostForm next = form.onTopOf(changed.version());
        model.addAttribute(
                "differences", Differences.between(this.people.post(id, post).words(), form.words()));
        Shown.again(model, next);
        return new ModelAndView(show(id, post, next, model), HttpStatus.CONFLICT);
    }

    private String show(long id, long post, PostForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("name", this.people.form(id).name());
        if (post != 0) {
            model.addAttribute("post", post);
        }
        List<String> organisation = form.organisation().isEmpty() ? List.of() : List.of(form.organisation());
        model.addAttribute(
                "organisations",
                this.pickers.organisations(organisation, form.finds().get("organisation")));
        model.addAttribute("councils", this.choices.councils());
        model.addAttribute("statuses", statuses());
        model.addAttribute(
                "sources", this.pickers.sources(form.sources(), form.finds().get("sources")));
        return PAGE;
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        PostForm.STATUSES.forEach(code -> statuses.put(code, FormChoices.words(code)));
        return statuses;
    }
}
