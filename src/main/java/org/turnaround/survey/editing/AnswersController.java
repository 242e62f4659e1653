package org.turnaround.survey.editing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.turnaround.survey.SurveyPage;

/** A survey as its editors see it: as the public will, and as a grid of who was asked what, to enter answers from. */
@Controller
@RequestMapping("/editor/surveys/{id}")
class AnswersController {

    private final SurveyPage page;

    AnswersController(SurveyPage page) {
        this.page = page;
    }

    @GetMapping("/preview")
    String preview(@PathVariable long id, Model model) {
        model.addAttribute("desk", "/editor/surveys/" + id);
        return this.page.preview(id, model);
    }

    @GetMapping("/answers")
    String answers(@PathVariable long id, Model model) {
        this.page.preview(id, model);
        return "editor/answers";
    }
}
