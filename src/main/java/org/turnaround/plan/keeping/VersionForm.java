package org.turnaround.plan.keeping;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;

/** A version of a plan that somebody approved, as it is entered: the day of its entry is the day of the approval. */
record VersionForm(
        @Valid EntryFacts entry,
        @Valid VersionFacts facts,
        @Ref("who") List<Party> parties,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources,
        @Valid Paper paper)
        implements EntryForm {}
