package org.turnaround.plan.reporting;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.shared.NotFound;

/** Saves one row of an update round for the page's script, and answers with nothing but the row as it then is. */
@Controller
class RoundRowController {

    private final Actions actions;
    private final Round round;

    RoundRowController(Actions actions, Round round) {
        this.actions = actions;
        this.round = round;
    }

    /** @param save the id of the row's action */
    @PostMapping(path = "/staff/councils/{slug}/round", headers = "X-Row")
    String save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> request,
            @RequestParam long save,
            Author by,
            Model model,
            HttpServletResponse response) {
        ActionRow action = this.actions.reportedBy(by, save);
        if (!action.council().slug().equals(slug)) {
            throw new NotFound("an action with the number " + save + " of this council");
        }
        Typed typed = new Typed(request);
        Round.Outcome outcome = this.round.save(action, typed.form(action), by);
        Typed left = outcome.saved() ? Typed.NOTHING : typed;
        response.setStatus(outcome.status().value());
        model.addAttribute("row", this.round.row(this.actions.withId(save), left, by, outcome));
        return "plan/reporting/row :: row";
    }
}
