package org.turnaround.statement.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * A call as it is entered. Its first words are its headline.
 *
 * @param sources what shows it: sources, and the statements in which it was made
 * @param answers later sources that show what came of it
 */
record CallForm(
        @Valid CallFacts facts,
        @NotNull @KnownDate PartialDate date,
        @Ref("council") @Nullable Long council,
        @Ref("who") List<Party> parties,
        List<@Valid CitationLine> sources,
        List<@Valid CitationLine> answers)
        implements EntryForm {

    @Override
    public EntryFacts entry() {
        return new EntryFacts(EntryFacts.headline(this.facts.what()), "", this.date, this.council);
    }

    @Override
    public List<Long> topics() {
        return List.of();
    }
}
