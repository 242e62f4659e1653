package org.turnaround.people.editing;

import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.Shown;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.record.editing.WhoLookup;

/** Editors find, enter and change people. Somebody of a like name is pointed out. */
@Controller
@RequestMapping("/editor/people")
class PersonEditController {

    private static final String PAGE = "editor/person";

    private final EditedPeople people;
    private final PostRows posts;
    private final WhoLookup who;

    PersonEditController(EditedPeople people, PostRows posts, WhoLookup who) {
        this.people = people;
        this.posts = posts;
        this.who = who;
    }

    /** People and organisations, by the words of a name. */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("found", addresses(this.who.find(Typed.bounded(q))));
        return "editor/people";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return show(0, PersonForm.empty(), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return show(id, this.people.form(id), model);
    }

    @PostMapping
    ModelAndView enter(
            @ModelAttribute("form") PersonForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        form.check(errors);
        Map<String, String> alike = form.saysAnother() || errors.hasErrors()
                ? Map.of()
                : addresses(this.who.findPeople(Typed.bounded(form.name())));
        if (!alike.isEmpty()) {
            model.addAttribute("alike", alike);
            errors.rejectValue("another", "alike", "Somebody of this name, or one like it, is on the record already");
        }
        if (errors.hasErrors()) {
            return new ModelAndView(show(0, form, model));
        }
        long entered = this.people.enter(by, form);
        flash.addFlashAttribute("notice", form.name().strip() + " is on the record: enter the posts they held");
        return new ModelAndView("redirect:/editor/people/" + entered);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") PersonForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(show(id, form, model));
        }
        try {
            this.people.change(by, id, form);
            flash.addFlashAttribute("notice", "The person is saved");
            return new ModelAndView("redirect:/editor/people/" + id);
        } catch (ChangedMeanwhile ex) {
            PersonForm next = form.onTopOf(ex.version());
            model.addAttribute(
                    "differences", Differences.between(this.people.form(id).words(), form.words()));
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
        }
    }

    private String show(long id, PersonForm form, Model model) {
        model.addAttribute("form", form);
        if (id != 0) {
            model.addAttribute("id", id);
            model.addAttribute("posts", this.posts.of(id));
        }
        return PAGE;
    }

    /** The editor's address of each who was found, with the words. */
    static Map<String, String> addresses(Map<String, String> found) {
        Map<String, String> addresses = new LinkedHashMap<>();
        found.forEach((key, words) -> Who.read(key)
                .ifPresent(who ->
                        addresses.put("/editor/" + (who.isPerson() ? "people/" : "organisations/") + who.id(), words)));
        return addresses;
    }
}
