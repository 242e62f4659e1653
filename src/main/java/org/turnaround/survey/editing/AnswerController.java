package org.turnaround.survey.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Shown;
import org.turnaround.record.editing.WhoLookup;
import org.turnaround.survey.ResponseStatus;

/** A survey's answers, one form each, from a grid of who was asked what. */
@Controller
@RequestMapping("/editor/surveys/{id}/answers")
class AnswerController {

    private static final String PAGE = "editor/answer";

    private final Answers answers;
    private final AnswerLists lists;
    private final EntryStatuses statuses;
    private final Pickers pickers;
    private final WhoLookup who;

    AnswerController(Answers answers, AnswerLists lists, EntryStatuses statuses, Pickers pickers, WhoLookup who) {
        this.answers = answers;
        this.lists = lists;
        this.statuses = statuses;
        this.pickers = pickers;
        this.who = who;
    }

    @GetMapping
    String list(@PathVariable long id, Model model) {
        this.answers.version(id);
        model.addAttribute("entry", this.statuses.withId(id));
        model.addAttribute("questions", this.lists.questions(id));
        model.addAttribute("grid", this.lists.grid(id));
        model.addAttribute("unnamed", this.lists.unnamed(id));
        return "editor/answers";
    }

    /**
     * @param person the number of whose answer it will be
     * @param question to which question
     */
    @GetMapping("/new")
    String fresh(
            @PathVariable long id,
            @RequestParam @Nullable Long person,
            @RequestParam @Nullable Long question,
            Model model) {
        return show(id, 0, AnswerForm.fresh(person, question, this.answers.version(id)), model);
    }

    @GetMapping("/{answer}")
    String edit(@PathVariable long id, @PathVariable long answer, Model model) {
        return show(id, answer, this.answers.form(id, answer), model);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable long id,
            @ModelAttribute("form") AnswerForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(id, 0, form, errors, find, by, model, flash);
    }

    @PostMapping("/{answer}")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable long answer,
            @ModelAttribute("form") AnswerForm form,
            Errors errors,
            @RequestParam @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        return save(id, answer, form, errors, find, by, model, flash);
    }

    @PostMapping("/{answer}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long answer,
            @RequestParam String version,
            Author by,
            RedirectAttributes flash) {
        this.answers.remove(by, id, answer, version);
        flash.addFlashAttribute("notice", "The answer is off the record");
        return "redirect:/editor/surveys/" + id + "/answers";
    }

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile ex) {
        ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
        page.addObject("detail", "Another editor has changed this survey since your page was shown");
        return page;
    }

    private ModelAndView save(
            long id,
            long answer,
            AnswerForm form,
            Errors errors,
            @Nullable String find,
            Author by,
            Model model,
            RedirectAttributes flash) {
        if (find == null) {
            form.check(errors);
        }
        if (find != null || errors.hasErrors()) {
            return new ModelAndView(show(id, answer, form, model));
        }
        try {
            this.answers.save(by, id, answer, form);
            flash.addFlashAttribute("notice", "The answer is saved");
            return new ModelAndView("redirect:/editor/surveys/" + id + "/answers");
        } catch (EditingRefused ex) {
            ex.complain(errors, "status");
            return new ModelAndView(show(id, answer, form, model));
        } catch (ChangedMeanwhile ex) {
            return conflict(id, answer, form, ex, model);
        }
    }

    private ModelAndView conflict(long id, long answer, AnswerForm form, ChangedMeanwhile changed, Model model) {
        AnswerForm next = form.onTopOf(changed.version());
        model.addAttribute("differences", Differences.between(words(this.answers.form(id, answer)), words(form)));
        Shown.again(model, next);
        return new ModelAndView(show(id, answer, next, model), HttpStatus.CONFLICT);
    }

    private Map<String, String> words(AnswerForm form) {
        return form.words(this.who.named(form.people()));
    }

    private String show(long id, long answer, AnswerForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("entry", this.statuses.withId(id));
        if (answer != 0) {
            model.addAttribute("answer", answer);
        }
        List<String> statement = form.statement().isEmpty() ? List.of() : List.of(form.statement());
        model.addAttribute("questions", this.lists.questions(id));
        model.addAttribute(
                "people", this.pickers.people(form.people(), form.finds().get("people")));
        model.addAttribute(
                "statements", this.pickers.statements(statement, form.finds().get("statement")));
        model.addAttribute(
                "sources", this.pickers.sources(form.sources(), form.finds().get("sources")));
        model.addAttribute("came", came());
        model.addAttribute("directs", new TreeMap<>(Map.of("no", "No, it speaks of something else", "yes", "Yes")));
        return PAGE;
    }

    private static Map<String, String> came() {
        Map<String, String> came = new LinkedHashMap<>();
        Arrays.stream(ResponseStatus.values()).forEach(status -> came.put(status.code(), status.label()));
        return came;
    }
}
