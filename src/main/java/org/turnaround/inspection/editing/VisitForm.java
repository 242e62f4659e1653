package org.turnaround.inspection.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;

/** A visit as it is entered. */
record VisitForm(
        @Valid EntryFacts entry,
        @Valid VisitFacts facts,
        @Ref("who") List<Party> parties,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {}
