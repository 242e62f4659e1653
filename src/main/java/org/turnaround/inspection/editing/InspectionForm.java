package org.turnaround.inspection.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;

/** An inspection as it is entered, with what it judged. What it found is entered finding by finding. */
record InspectionForm(
        @Valid EntryFacts entry,
        @Valid InspectionFacts facts,
        List<@Valid JudgementLine> judgements,
        @Ref("who") List<Party> parties,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {}
