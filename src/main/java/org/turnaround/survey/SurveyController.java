package org.turnaround.survey;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.record.Timeline;
import org.turnaround.shared.NotFound;

/** The permanent page of a survey. */
@Controller
class SurveyController {

    private final Surveys surveys;
    private final Timeline timeline;

    SurveyController(Surveys surveys, Timeline timeline) {
        this.surveys = surveys;
        this.timeline = timeline;
    }

    @GetMapping("/surveys/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("survey", this.surveys.withId(id));
        model.addAttribute(
                "entry", this.timeline.find(id).orElseThrow(() -> new NotFound("a survey with the number " + id)));
        return "survey/survey";
    }
}
