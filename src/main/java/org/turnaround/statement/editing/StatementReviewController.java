package org.turnaround.statement.editing;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Drafts;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryStatus;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.shared.NotFound;
import org.turnaround.statement.StatementPage;

/** Between entering a statement and publishing it: its quotations, what it resembles, and how the public will see it. */
@Controller
@RequestMapping("/editor/statements/{id}")
class StatementReviewController {

    private final StatementDrafts statements;
    private final StatementPage page;
    private final QuotationReview quotations;
    private final Likeness likeness;
    private final SeatWarnings seats;
    private final StatementForms forms;
    private final Drafts drafts;
    private final EntryStatuses statuses;

    StatementReviewController(
            StatementDrafts statements,
            StatementPage page,
            QuotationReview quotations,
            Likeness likeness,
            SeatWarnings seats,
            StatementForms forms,
            Drafts drafts,
            EntryStatuses statuses) {
        this.statements = statements;
        this.page = page;
        this.quotations = quotations;
        this.likeness = likeness;
        this.seats = seats;
        this.forms = forms;
        this.drafts = drafts;
        this.statuses = statuses;
    }

    @GetMapping("/review")
    String review(@PathVariable long id, Model model) {
        model.addAttribute("entry", statement(id));
        model.addAttribute("obstacles", this.drafts.obstacles(id));
        model.addAttribute("quotations", this.quotations.of(id));
        model.addAttribute("alike", this.likeness.to(id));
        model.addAttribute("seatWarnings", this.seats.of(this.forms.of(id)));
        return "editor/statement-review";
    }

    /** The very page that the public will see. */
    @GetMapping("/preview")
    String preview(@PathVariable long id, Model model) {
        model.addAttribute("preview", statement(id));
        return this.page.preview(id, model);
    }

    @PostMapping("/same")
    String same(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long other,
            Author by,
            RedirectAttributes flash) {
        try {
            this.statements.joinTo(by, id, version, other);
        } catch (EditingRefused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
            return "redirect:/editor/statements/" + id + "/review";
        }
        flash.addFlashAttribute("notice", "Its sources are added to this statement, and the draft is thrown away");
        return "redirect:/editor/statements/" + other + "/review";
    }

    @PostMapping("/another")
    String another(@PathVariable long id, @RequestParam long other, Author by, RedirectAttributes flash) {
        try {
            this.statements.setApart(by, id, other);
            flash.addFlashAttribute("notice", "The two stay apart");
        } catch (EditingRefused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
        }
        return "redirect:/editor/statements/" + id + "/review";
    }

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile ex) {
        ModelAndView conflict = new ModelAndView("error/409", HttpStatus.CONFLICT);
        conflict.addObject("detail", "Another editor has changed this statement since your page was shown");
        return conflict;
    }

    private EntryStatus statement(long id) {
        EntryStatus entry = this.statuses.withId(id);
        if (!entry.kind().code().equals("statement")) {
            throw new NotFound("a statement with the number " + id);
        }
        return entry;
    }
}
