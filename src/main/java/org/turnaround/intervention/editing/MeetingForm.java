package org.turnaround.intervention.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;

/** A meeting as it is entered. */
record MeetingForm(
        @Valid EntryFacts entry,
        @Valid @Nullable MeetingFacts facts,
        @Ref("who") List<Party> parties,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {}
