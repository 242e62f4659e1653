package org.turnaround.improvement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.council.Councils;

/** From inadequate to better: how long it takes. */
@Controller
class TimeToImproveController {

    private final Spells spells;
    private final Councils councils;

    TimeToImproveController(Spells spells, Councils councils) {
        this.spells = spells;
        this.councils = councils;
    }

    @GetMapping(SpellFilter.PATH)
    String show(SpellFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute(
                "page",
                TimeToImprove.of(
                        this.spells.all(),
                        filter,
                        filter.council() == null ? null : this.councils.named(filter.council())));
        return "improvement/time-to-improve";
    }
}
