package org.turnaround.record.editing;

import java.util.Objects;
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
import org.turnaround.record.EntryPage;
import org.turnaround.shared.NotFound;

/** Publishes entries, withdraws them with a reason, and throws drafts away. */
@Controller
@RequestMapping("/editor/entries/{id}")
class EntryStateController {

    private final Drafts drafts;
    private final EntryStatuses statuses;
    private final Dependants dependants;
    private final EntryPage page;

    EntryStateController(Drafts drafts, EntryStatuses statuses, Dependants dependants, EntryPage page) {
        this.dependants = dependants;
        this.page = page;
        this.drafts = drafts;
        this.statuses = statuses;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        EntryStatus entry = this.statuses.withId(id);
        if (entry.isAtTheDesk()) {
            return "redirect:" + entry.editUrl();
        }
        model.addAttribute("entry", entry);
        model.addAttribute("obstacles", this.drafts.obstacles(id));
        return "editor/entry";
    }

    /** The very page that the public will see. */
    @GetMapping("/preview")
    String preview(@PathVariable long id, Model model) {
        EntryStatus entry = withId(id);
        if (!Objects.equals(entry.previewUrl(), "/editor/entries/" + id + "/preview")) {
            throw new NotFound("a preview of this entry here");
        }
        model.addAttribute("preview", entry);
        return this.page.preview(id, model);
    }

    @PostMapping("/publication")
    String publish(@PathVariable long id, @RequestParam int version, Author by, RedirectAttributes flash) {
        EntryStatus entry = withId(id);
        try {
            this.drafts.publish(by, id, version);
            flash.addFlashAttribute("notice", "Published: everybody can read it now");
            return "redirect:" + entry.publicUrl();
        } catch (EditingRefused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
            return "redirect:" + entry.reviewUrl();
        }
    }

    @GetMapping("/withdrawal")
    String ask(@PathVariable long id, Model model) {
        String version = String.valueOf(withId(id).version());
        model.addAttribute("form", new WithdrawalForm("", version));
        return withdrawal(id, model);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable long id,
            @ModelAttribute("form") WithdrawalForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        withId(id);
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(withdrawal(id, model));
        }
        try {
            this.drafts.withdraw(by, id, form.versionNumber(), form.reason());
        } catch (EditingRefused ex) {
            ex.complain(errors, "reason");
            return new ModelAndView(withdrawal(id, model));
        } catch (ChangedMeanwhile ex) {
            model.addAttribute("changed", true);
            Shown.again(model, new WithdrawalForm(form.reason(), String.valueOf(ex.version())));
            return new ModelAndView(withdrawal(id, model), HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("notice", "Withdrawn: its address now says why");
        return new ModelAndView("redirect:/editor");
    }

    private String withdrawal(long id, Model model) {
        model.addAttribute("entry", withId(id));
        model.addAttribute("dependants", this.dependants.of(id));
        return "editor/withdrawal";
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, @RequestParam int version, Author by, RedirectAttributes flash) {
        EntryStatus entry = withId(id);
        try {
            this.drafts.discard(by, id, version);
            flash.addFlashAttribute("notice", "The draft is thrown away");
            return "redirect:/editor";
        } catch (EditingRefused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
            return "redirect:" + entry.reviewUrl();
        }
    }

    private EntryStatus withId(long id) {
        EntryStatus entry = this.statuses.withId(id);
        if (entry.isAtTheDesk()) {
            throw new NotFound("an entry with the number " + id + " here");
        }
        return entry;
    }

    /** Somebody changed what this editor was looking at: they look again before they publish it or throw it away. */
    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile ex) {
        ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
        page.addObject("detail", "Another editor has changed this entry since your page was shown");
        return page;
    }

    /** Why an entry is withdrawn, as typed, and the version that the editor saw. */
    record WithdrawalForm(String reason, String version) {

        private static final int LONGEST = 1000;

        WithdrawalForm {
            reason = Typed.text(reason);
            version = Typed.text(version);
        }

        void check(Errors errors) {
            Typed.checkThere(errors, "reason", this.reason, "Enter why it is withdrawn: the public will read it");
            Typed.checkLength(errors, "reason", this.reason, "The reason", LONGEST);
        }

        int versionNumber() {
            return Typed.version(this.version);
        }
    }
}
