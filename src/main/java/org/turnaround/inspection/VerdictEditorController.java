package org.turnaround.inspection;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.turnaround.inspection.FindingTrail.Verdict;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Differences;
import org.turnaround.record.editing.Shown;

/** An editor says whether a later inspection or visit still found a finding. */
@Controller
@RequestMapping("/editor/findings/{finding}/verdicts")
class VerdictEditorController {

    private static final String PAGE = "inspection/verdict-form";

    private final FindingTrails trails;
    private final FindingVerdicts verdicts;

    VerdictEditorController(FindingTrails trails, FindingVerdicts verdicts) {
        this.trails = trails;
        this.verdicts = verdicts;
    }

    /** @param entry the inspection or visit whose verdict is to be revised; without it, a new verdict */
    @GetMapping
    String show(@PathVariable long finding, @RequestParam(defaultValue = "0") long entry, Model model) {
        FindingTrail trail = prepare(finding, model);
        model.addAttribute(
                "form",
                trail.verdicts().stream()
                        .filter(verdict -> verdict.entryId() == entry)
                        .findFirst()
                        .map((Verdict verdict) -> VerdictForm.of(verdict))
                        .orElseGet(VerdictForm::empty));
        return PAGE;
    }

    @PostMapping
    ModelAndView give(
            @PathVariable long finding,
            @Valid @ModelAttribute("form") VerdictForm form,
            Errors errors,
            Author editor,
            Model model,
            RedirectAttributes flash) {
        FindingTrail trail = prepare(finding, model);
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE);
        }
        try {
            this.verdicts.decide(trail.finding(), form.decision(), form.seenVersion(), editor);
            flash.addFlashAttribute("notice", "Verdict recorded");
            return new ModelAndView("redirect:" + trail.finding().url());
        } catch (VerdictRefused ex) {
            errors.rejectValue(ex.field(), "refused", String.valueOf(ex.getMessage()));
            return new ModelAndView(PAGE);
        } catch (ChangedMeanwhile | OptimisticLockingFailureException | DataIntegrityViolationException ex) {
            return conflict(prepare(finding, model), form, ex, model);
        }
    }

    /** Whether somebody was first long ago or in this very moment: the verdict that is there now, beside this one. */
    private static ModelAndView conflict(FindingTrail trail, VerdictForm form, RuntimeException lost, Model model) {
        Verdict there = trail.verdicts().stream()
                .filter(verdict -> String.valueOf(verdict.entryId()).equals(form.entry()))
                .findFirst()
                .orElseThrow(() -> lost);
        model.addAttribute(
                "differences", Differences.between(VerdictForm.of(there).words(), form.words()));
        Shown.again(model, form.onTopOf(there.version()));
        return new ModelAndView(PAGE, HttpStatus.CONFLICT);
    }

    private FindingTrail prepare(long finding, Model model) {
        FindingTrail trail = this.trails.of(finding);
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(StillFound.values()).forEach(one -> choices.put(one.code(), one.label()));
        model.addAttribute("trail", trail);
        model.addAttribute("finding", trail.finding());
        model.addAttribute("choices", choices);
        model.addAttribute("entries", this.verdicts.laterEntries(trail.finding()));
        model.addAttribute("sources", this.verdicts.sources(trail.finding()));
        return trail;
    }
}
