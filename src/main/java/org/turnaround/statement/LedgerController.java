package org.turnaround.statement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.desk.History;
import org.turnaround.shared.Page;

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
        LedgerFilter filter = LedgerFilter.from(Ledger.CALLS, request);
        show(this.calls.page(filter, SIZE), this.calls.choices(filter), filter, model);
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
        LedgerFilter filter = LedgerFilter.from(Ledger.COMMITMENTS, request);
        show(this.commitments.page(filter, SIZE), this.commitments.choices(filter), filter, model);
        return "statement/commitments";
    }

    private static void show(Page<?> page, LedgerChoices choices, LedgerFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices);
        model.addAttribute("active", choices.active(filter));
        model.addAttribute("page", page);
    }
}
