package org.turnaround.statement.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;

/**
 * A commitment as it is entered.
 *
 * @param statements the numbers of those in which it was made
 */
record CommitmentForm(
        @Valid EntryFacts entry,
        @Valid CommitmentFacts facts,
        @Ref("who") List<Party> parties,
        @Ref("statement") List<Long> statements,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {}
