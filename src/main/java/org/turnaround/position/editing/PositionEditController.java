package org.turnaround.position.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.turnaround.position.Stance;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Shown;
import org.turnaround.record.editing.Standing;
import org.turnaround.record.editing.Typed;

/** The form of a position: a person's stance on a proposition, with what it rests on. */
@Controller
@RequestMapping("/editor/positions")
class PositionEditController {

    private static final String PAGE = "editor/position";

    private final Stances stances;
    private final StanceLists lists;
    private final Pickers pickers;
    private final Names names;

    PositionEditController(Stances stances, StanceLists lists, Pickers pickers, Names names) {
        this.stances = stances;
        this.lists = lists;
        this.pickers = pickers;
        this.names = names;
    }

    /** @param on the number of the proposition */
    @GetMapping("/new")
    String fresh(@RequestParam long on, Model model) {
        PositionForm form = PositionForm.on(on);
        model.addAttribute("form", form);
        return show(0, form, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        PositionForm form = this.stances.position(id);
        model.addAttribute("form", form);
        return show(id, form, model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") PositionForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(0, form, errors, find, by, model, flash);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") PositionForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(id, form, errors, find, by, model, flash);
    }

    private ModelAndView save(
            long id,
            PositionForm form,
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
            this.stances.savePosition(by, id, form);
            flash.addFlashAttribute("notice", "The position is saved");
            return new ModelAndView("redirect:/editor/propositions/" + Typed.id(form.proposition()));
        } catch (EditingRefused ex) {
            ex.complain(errors, "state");
            return new ModelAndView(show(id, form, model));
        } catch (ChangedMeanwhile ex) {
            PositionForm next = form.onTopOf(ex.version());
            PositionForm there = this.stances.position(id);
            model.addAttribute("differences", Differences.between(words(there), words(form)));
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
        }
    }

    private Map<String, String> words(PositionForm form) {
        return form.words(this.names.of(List.of(form.person()), form.sources(), form.entries()));
    }

    private String show(long id, PositionForm form, Model model) {
        Long proposition = Typed.id(form.proposition());
        model.addAttribute("proposition", this.stances.proposition(proposition == null ? 0 : proposition));
        if (id != 0) {
            model.addAttribute("id", id);
        }
        Map<String, String> finds = form.finds();
        List<String> person = form.person().isEmpty() ? List.of() : List.of(form.person());
        model.addAttribute("people", this.pickers.people(person, finds.get("person")));
        model.addAttribute(
                "entries",
                this.lists.restingOn(form.personId(), Typed.ids(form.entries()), Typed.bounded(finds.get("entries"))));
        model.addAttribute("sources", this.pickers.sources(form.sources(), finds.get("sources")));
        model.addAttribute("stances", stances());
        model.addAttribute("noAnswers", noAnswers());
        model.addAttribute("states", Standing.options());
        return PAGE;
    }

    private static Map<String, String> stances() {
        Map<String, String> stances = new LinkedHashMap<>();
        Arrays.stream(Stance.values())
                .forEach(stance -> stances.put(stance.code(), stance.label() + ": " + stance.definition()));
        return stances;
    }

    private static Map<String, String> noAnswers() {
        Map<String, String> reasons = new LinkedHashMap<>();
        PositionForm.NO_ANSWERS.forEach(code -> reasons.put(code, FormChoices.words(code)));
        return reasons;
    }
}
