package org.turnaround.survey;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Revisions;
import org.turnaround.record.Timeline;

/** Fills the page of a survey: for everybody, and for its editors before it is published. */
@Component
public class SurveyPage {

    private final Surveys surveys;
    private final Timeline timeline;
    private final Revisions revisions;

    SurveyPage(Surveys surveys, Timeline timeline, Revisions revisions) {
        this.surveys = surveys;
        this.timeline = timeline;
        this.revisions = revisions;
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
        model.addAttribute("revisions", this.revisions.of(entry.id()));
        return "survey/survey";
    }
}
