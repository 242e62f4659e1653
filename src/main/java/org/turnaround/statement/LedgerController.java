package org.turnaround.statement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.desk.History;

/** Who asked what of whom, and who promised what, with what came of it. A commitment's own page is its entry's. */
@Controller
class LedgerController {

    private static final int SIZE = 25;

    private final Calls calls;
    private final Commitments commitments;
    private final History history;

    LedgerController(Calls calls, Commitments commitments, History history) {
        this.calls = calls;
        this.commitments = commitments;
        this.history = history;
    }

    @GetMapping("/calls")
    String calls(@RequestParam MultiValueMap<String, String> request, Model model) {
        show(this.calls, LedgerFilter.from(Ledger.CALLS, request), model);
        return "statement/calls";
    }

    @GetMapping("/calls/{id}")
    String call(@PathVariable long id, Model model) {
        CallRow call = this.calls.withId(id);
        model.addAttribute("call", call);
        model.addAttribute("history", this.history.of("call", call.entryId()));
        return "statement/call";
    }

    @GetMapping("/commitments")
    String commitments(@RequestParam MultiValueMap<String, String> request, Model model) {
        show(this.commitments, LedgerFilter.from(Ledger.COMMITMENTS, request), model);
        return "statement/commitments";
    }

    private static void show(LedgerLines<?> lines, LedgerFilter filter, Model model) {
        LedgerChoices choices = lines.choices(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices);
        model.addAttribute("active", choices.active(filter));
        model.addAttribute("page", lines.page(filter, SIZE));
    }
}
