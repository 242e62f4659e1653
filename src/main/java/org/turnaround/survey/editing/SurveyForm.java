package org.turnaround.survey.editing;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;
import org.turnaround.desk.Who;
import org.turnaround.record.Part;

/** A survey as it is entered: an entry of the day on which it was sent. What came of it is entered answer by answer. */
record SurveyForm(
        @Valid EntryFacts entry,
        @Valid SurveyFacts facts,
        List<@Valid QuestionLine> questions,
        List<@Valid AskedLine> asked,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {

    /** Whoever answered is named by the answers. */
    @Override
    public List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        if (this.facts.runBy() != null) {
            parties.add(new Party(Part.SUBJECT, new Who(false, this.facts.runBy())));
        }
        this.asked.stream().map(AskedLine::party).forEach(parties::add);
        return parties;
    }

    boolean namesNobodyAsked() {
        return this.asked.isEmpty() && this.facts.askedCount() == null;
    }

    /** With a line for each of these people who has none. */
    SurveyForm asking(List<Long> people) {
        List<AskedLine> lines = new ArrayList<>(this.asked);
        people.stream().map(AskedLine::of).forEach(lines::add);
        return new SurveyForm(this.entry, this.facts, this.questions, lines, this.topics, this.sources);
    }
}
