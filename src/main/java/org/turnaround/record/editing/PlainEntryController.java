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
import org.turnaround.record.EntryKind;
import org.turnaround.record.Sources;

/** The form of events, meetings and whatever else needs no form of its own. */
@Controller
@RequestMapping("/editor/entries")
class PlainEntryController {

    private static final String PAGE = "editor/plain-entry";

    private final Drafts drafts;
    private final EntryForms forms;
    private final EntryStatuses statuses;
    private final Sources sources;
    private final WhoLookup who;
    private final Names names;

    PlainEntryController(
            Drafts drafts, EntryForms forms, EntryStatuses statuses, Sources sources, WhoLookup who, Names names) {
        this.drafts = drafts;
        this.forms = forms;
        this.statuses = statuses;
        this.sources = sources;
        this.who = who;
        this.names = names;
    }

    @ModelAttribute("kinds")
    Map<String, String> kinds() {
        return PlainEntries.kinds();
    }

    @ModelAttribute("parts")
    Map<String, String> parts() {
        return PlainEntries.parts();
    }

    /** @param source the number of a source that it will rest on */
    @GetMapping("/new")
    String fresh(@RequestParam @Nullable Long source, Model model) {
        EntryForm entry = source == null ? EntryForm.EMPTY : EntryForm.from(this.sources.withId(source));
        return show(0, PlainEntryForm.of(entry), model);
    }

    @GetMapping("/{id}/text")
    String edit(@PathVariable long id, Model model) {
        return show(id, read(id), model);
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") PlainEntryForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(0, form, errors, find, by, model, flash);
    }

    @PostMapping("/{id}/text")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") PlainEntryForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return answer(id, form, errors, find, by, model, flash);
    }

    private ModelAndView answer(
            long id,
            PlainEntryForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find != null) {
            PlainEntryForm next = form.withFound(
                    this.who.find(Typed.bounded(form.finds().get("named"))).keySet());
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model));
        }
        form.check(errors);
        return errors.hasErrors() ? new ModelAndView(show(id, form, model)) : save(id, form, errors, by, model, flash);
    }

    private ModelAndView save(
            long id, PlainEntryForm form, Errors errors, Author by, Model model, RedirectAttributes flash) {
        try {
            long saved = id == 0 ? this.drafts.make(by, form.facts()) : change(by, id, form);
            flash.addFlashAttribute("notice", "The entry is saved");
            return new ModelAndView("redirect:/editor/entries/" + saved);
        } catch (EditingRefused ex) {
            ex.complain(errors, "kind");
            return new ModelAndView(show(id, form, model));
        } catch (ChangedMeanwhile ex) {
            PlainEntryForm next = form.onTopOf(ex.version());
            PlainEntryForm there = read(id);
            model.addAttribute("differences", Differences.between(words(there), words(form)));
            Shown.again(model, next);
            return new ModelAndView(show(id, next, model), HttpStatus.CONFLICT);
        }
    }

    private Map<String, String> words(PlainEntryForm form) {
        return form.words(this.names.of(form.keys(), form.entry().sourceKeys(), List.of()));
    }

    private long change(Author by, long id, PlainEntryForm form) {
        read(id);
        this.drafts.change(by, id, Typed.version(form.version()), form.facts());
        return id;
    }

    private PlainEntryForm read(long id) {
        EntryForms.Filled filled = this.forms.of(id, PlainEntries.KINDS.toArray(EntryKind[]::new));
        return PlainEntryForm.of(this.statuses.withId(id).kind(), filled);
    }

    private String show(long id, PlainEntryForm form, Model model) {
        model.addAttribute("form", form);
        if (id != 0) {
            model.addAttribute("entry", this.statuses.withId(id));
        }
        model.addAttribute("names", this.who.named(form.keys()));
        this.forms.addChoices(model, form.entry(), form.finds().get("entry.sources"));
        return PAGE;
    }
}
