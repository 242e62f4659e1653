package org.turnaround.position.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;
import org.turnaround.desk.Who;
import org.turnaround.record.Part;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * A position as it is entered.
 *
 * @param person the id of who holds it
 * @param sources what it rests on, each with the words that bear on its proposition
 */
record PositionForm(
        @NotNull @Ref("person") Long person,
        @Valid PositionFacts facts,
        @NotNull @KnownDate PartialDate date,
        List<@Valid CitationLine> sources)
        implements EntryForm {

    /** With whose it is and on what only the {@link PositionKind} can say: the headline. */
    @Override
    public EntryFacts entry() {
        return new EntryFacts(this.facts.stance().label(), "", this.date, null);
    }

    @Override
    public List<Party> parties() {
        return List.of(new Party(Part.HOLDER, new Who(true, this.person)));
    }

    @Override
    public List<Long> topics() {
        return List.of();
    }
}
