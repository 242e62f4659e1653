package org.turnaround.survey;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The permanent page of a survey. */
@Controller
class SurveyController {

    private final SurveyPage page;

    SurveyController(SurveyPage page) {
        this.page = page;
    }

    @GetMapping("/surveys/{id}")
    String show(@PathVariable long id, Model model) {
        return this.page.show(id, model);
    }
}
