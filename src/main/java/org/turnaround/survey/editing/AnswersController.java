package org.turnaround.survey.editing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.turnaround.record.EntryPage;

/** A survey as a grid of who was asked what, from which its editors enter answers. */
@Controller
@RequestMapping("/editor/surveys/{id}")
class AnswersController {

    private final EntryPage page;

    AnswersController(EntryPage page) {
        this.page = page;
    }

    @GetMapping("/answers")
    String answers(@PathVariable long id, Model model) {
        this.page.preview(id, model);
        return "editor/answers";
    }
}
