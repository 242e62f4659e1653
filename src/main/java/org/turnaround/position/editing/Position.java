package org.turnaround.position.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.desk.form.Ref;
import org.turnaround.position.Silence;
import org.turnaround.position.Stance;
import org.turnaround.record.Part;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Where a person stands on a proposition at a date. */
@Entity(name = "HeldPosition")
@Table(name = "position")
@DiscriminatorValue("position")
class Position extends FactualEntry<Position.Form, Position.Facts> {

    @Override
    protected Form form() {
        Long holder =
                parties().stream().map(Party::who).findFirst().orElseThrow().id();
        return new Form(holder, facts(), entry().date(), sources());
    }

    /**
     * A position as it is entered.
     *
     * @param person the id of who holds it
     * @param sources what it rests on, each with the words that bear on its proposition
     */
    record Form(
            @NotNull @Ref("person") Long person,
            @Valid Facts facts,
            @NotNull @KnownDate PartialDate date,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {

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

    /**
     * What a position has of its own.
     *
     * @param act what was done that itself says it: a text signed or made for the person, a vote
     * @param reason the editor's one line that the reader is shown: why it is read so
     * @param noAnswer why there is none, of who declined or did not respond
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("proposition") @Column(name = "proposition_id")
            Long proposition,

            @NotNull @Enumerated(EnumType.STRING) Stance stance,
            @Size(max = 300) @Nullable String qualifier,
            @Size(max = 300) @Nullable String act,
            @Size(max = 500) @Nullable String caution,
            @Size(max = 300) @Nullable String reason,
            @Enumerated(EnumType.STRING) @Nullable Silence noAnswer) {}
}
