package org.turnaround.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.shared.ActiveFilter;
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
        String address = "/" + ledger;
        List<ActiveFilter> active = new ArrayList<>();
        if (filter.council() != null) {
            String name = this.councils.named(filter.council()).name();
            active.add(new ActiveFilter(
                    "Council: " + name, filter.query().without("council").of(address)));
        }
        if (filter.mp() != null) {
            String name = this.people.named(filter.mp()).name();
            active.add(
                    new ActiveFilter("By: " + name, filter.query().without("mp").of(address)));
        }
        model.addAttribute("filter", filter);
        model.addAttribute("active", active);
        model.addAttribute("page", page);
        return "statement/" + ledger;
    }
}
