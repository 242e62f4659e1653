package org.turnaround.record;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The permanent pages of entries. */
@Controller
class EntryController {

    private final EntryPage page;

    EntryController(EntryPage page) {
        this.page = page;
    }

    /** Some kinds have a page of their own; the entry's number leads there too. */
    @GetMapping("/entries/{id}")
    String entry(@PathVariable long id, Model model) {
        return this.page.show(id, model);
    }

    @GetMapping("/statements/{id}")
    String statement(@PathVariable long id, Model model) {
        return this.page.show(id, EntryKind.STATEMENT, model);
    }

    @GetMapping("/surveys/{id}")
    String survey(@PathVariable long id, Model model) {
        return this.page.show(id, EntryKind.SURVEY, model);
    }
}
