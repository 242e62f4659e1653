package org.turnaround.survey;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.desk.History;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Timeline;

/** Fills the page of a survey: for everybody, and for its editors before it is published. */
@Component
public class SurveyPage {

    private final Surveys surveys;
    private final Timeline timeline;
    private final History history;

    SurveyPage(Surveys surveys, Timeline timeline, History history) {
        this.surveys = surveys;
        this.timeline = timeline;
        this.history = history;
    }

    /**
     * @return the template
     * @throws org.turnaround.shared.NotFound when no published survey has this number
     * @throws org.turnaround.shared.Withdrawn when it was published once
     */
    String show(long id, Model model) {
        EntryRow entry = this.timeline.shown(id, "a survey");
        return fill(entry, this.surveys.withId(id), model);
    }

    /** The same of a survey in any state. */
    public String preview(long id, Model model) {
        return fill(this.timeline.preview(id), this.surveys.preview(id), model);
    }

    private String fill(EntryRow entry, Survey survey, Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("entry", entry);
        model.addAttribute("history", this.history.of("survey", entry.id()));
        return "survey/survey";
    }
}
