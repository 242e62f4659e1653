package org.turnaround.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.shared.Page;

/** Who asked what of whom, and who promised what, with what came of it. */
@Controller
class LedgerController {

    private final Calls calls;
    private final Commitments commitments;
    private final Councils councils;
    private final People people;

    LedgerController(Calls calls, Commitments commitments, Councils councils, People people) {
        this.calls = calls;
        this.commitments = commitments;
        this.councils = councils;
        this.people = people;
    }

    @GetMapping("/calls")
    String calls(
            @RequestParam(required = false) @Nullable String council,
            @RequestParam(required = false) @Nullable String mp,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LedgerFilter filter = new LedgerFilter(council, mp, after);
        return show("calls", this.calls.page(filter), filter, model);
    }

    @GetMapping("/commitments")
    String commitments(
            @RequestParam(required = false) @Nullable String council,
            @RequestParam(required = false) @Nullable String mp,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LedgerFilter filter = new LedgerFilter(council, mp, after);
        return show("commitments", this.commitments.page(filter), filter, model);
    }

    private String show(String ledger, Page<?> page, LedgerFilter filter, Model model) {
        Map<String, String> narrowed = new LinkedHashMap<>();
        if (filter.council() != null) {
            narrowed.put(
                    "Council: " + this.councils.named(filter.council()).name(),
                    new LedgerFilter(null, filter.mp(), null).queryAfter(null));
        }
        if (filter.mp() != null) {
            narrowed.put(
                    "By: " + this.people.named(filter.mp()).name(),
                    new LedgerFilter(filter.council(), null, null).queryAfter(null));
        }
        model.addAttribute("filter", filter);
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("page", page);
        return "statement/" + ledger;
    }
}
