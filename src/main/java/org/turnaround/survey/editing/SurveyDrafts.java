package org.turnaround.survey.editing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.record.editing.Drafts;
import org.turnaround.record.editing.EntryFacts;
import org.turnaround.record.editing.EntryFacts.Named;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;

/** Enters and changes surveys. What came of asking is entered apart from it ({@link Answers}). */
@Service
@Transactional
class SurveyDrafts {

    private final Drafts drafts;
    private final EntryForms entries;
    private final SurveyRows rows;

    SurveyDrafts(Drafts drafts, EntryForms entries, SurveyRows rows) {
        this.drafts = drafts;
        this.entries = entries;
        this.rows = rows;
    }

    /** @param id 0 for a new one */
    long save(Author by, long id, SurveyForm form) {
        long saved = id;
        if (id == 0) {
            saved = this.drafts.make(by, facts(form, List.of()));
        } else {
            List<String> answered = this.entries.of(id, EntryKind.SURVEY).keys(Part.ANSWERED);
            this.drafts.change(by, id, Typed.version(form.version()), facts(form, answered));
        }
        this.rows.write(saved, form);
        this.drafts.checkStillPublic(saved);
        return saved;
    }

    /** @throws org.turnaround.shared.NotFound when there is no such survey */
    @Transactional(readOnly = true)
    public SurveyForm form(long id) {
        return this.rows.form(id, this.entries.of(id, EntryKind.SURVEY));
    }

    /** Whoever answered keeps that part, which comes from the answers. */
    private static EntryFacts facts(SurveyForm form, List<String> answered) {
        List<Named> named = new ArrayList<>();
        Who.all(List.of(form.runBy())).forEach(who -> named.add(new Named(who, Part.SUBJECT.code())));
        Who.all(form.askedPeople().stream().map(AskedLine::who).toList())
                .forEach(who -> named.add(new Named(who, Part.ASKED.code())));
        Who.all(answered).forEach(who -> named.add(new Named(who, Part.ANSWERED.code())));
        return form.entry().facts(EntryKind.SURVEY, named);
    }
}
