package org.turnaround.statement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.council.Councils;
import org.turnaround.desk.History;
import org.turnaround.people.People;
import org.turnaround.record.Coverage;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Replies;
import org.turnaround.shared.Page;
import org.turnaround.shared.Query;

/** Who asked what of whom, and who promised what, with what came of it. A commitment's own page is its entry's. */
@Controller
class LedgerController {

    private static final int SIZE = 12;

    private static final String NOTHING = "Nothing on the record fits this.";

    private final Calls calls;
    private final Commitments commitments;
    private final Discrepancies discrepancies;
    private final Replies replies;
    private final History history;
    private final Councils councils;
    private final People people;
    private final Coverage coverage;

    LedgerController(
            Calls calls,
            Commitments commitments,
            Discrepancies discrepancies,
            Replies replies,
            History history,
            Councils councils,
            People people,
            Coverage coverage) {
        this.calls = calls;
        this.commitments = commitments;
        this.discrepancies = discrepancies;
        this.replies = replies;
        this.history = history;
        this.councils = councils;
        this.people = people;
        this.coverage = coverage;
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
        model.addAttribute("discrepancies", this.discrepancies.about(call.entryId()));
        model.addAttribute("replies", this.replies.toEntry(call.entryId()));
        model.addAttribute("history", this.history.of("call", call.entryId()));
        return "statement/call";
    }

    @GetMapping("/commitments")
    String commitments(@RequestParam MultiValueMap<String, String> request, Model model) {
        show(this.commitments, LedgerFilter.from(Ledger.COMMITMENTS, request), model);
        return "statement/commitments";
    }

    private void show(LedgerLines<?> lines, LedgerFilter filter, Model model) {
        LedgerChoices choices = lines.choices(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices);
        model.addAttribute("active", choices.active(filter));
        Page<?> page = lines.page(filter, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("count", lines.count(filter));
        if (page.isEmpty()) {
            model.addAttribute("nothing", nothing(filter));
        }
    }

    /** What it means that no line fits: nothing follows from it where nobody has collected what was said. */
    private String nothing(LedgerFilter filter) {
        Query more = filter.query().without("council").without("mp");
        boolean whole = more.equals(Query.EMPTY);
        if (filter.council() != null) {
            return this.councils
                    .find(filter.council())
                    .map(council -> this.coverage.ofCouncil(council.id()).of("statements"))
                    .filter(said -> !said.isCollected() || filter.mp() == null && whole)
                    .map(Coverage.Line::absence)
                    .orElse(NOTHING);
        }
        return filter.mp() != null && whole
                ? this.coverage.absenceOfPerson(this.people.named(filter.mp()).id())
                : NOTHING;
    }
}
