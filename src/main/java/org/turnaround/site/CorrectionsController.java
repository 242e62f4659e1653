package org.turnaround.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.record.Corrections;

/** What the record said wrongly and has put right. */
@Controller
class CorrectionsController {

    private static final int SIZE = 25;

    private final Corrections corrections;

    CorrectionsController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/corrections")
    String show(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("after", after);
        model.addAttribute("page", this.corrections.page(after, SIZE));
        return "site/corrections";
    }

    @GetMapping("/corrections/{key}")
    String one(@PathVariable String key, Model model) {
        model.addAttribute("correction", this.corrections.withKey(key));
        return "site/correction";
    }
}
