package org.turnaround.statement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The permanent page of a statement. */
@Controller
class StatementController {

    private final StatementPage page;

    StatementController(StatementPage page) {
        this.page = page;
    }

    @GetMapping("/statements/{id}")
    String show(@PathVariable long id, Model model) {
        return this.page.show(id, model);
    }
}
