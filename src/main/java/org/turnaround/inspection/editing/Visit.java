package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;
import org.turnaround.inspection.VisitKind;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Inspectors looked at part of the service and graded nothing. */
@Entity
@DiscriminatorValue("visit")
class Visit extends FactualEntry<Visit.Form, Visit.Facts> {

    @Override
    protected Form form() {
        return new Form(entry(), facts(), List.of(), null, parties(), topics(), sources());
    }

    /**
     * A visit as it is entered.
     *
     * @param found what it found beside the findings that it has
     * @param pasted a list of findings that is to become such lines
     */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            List<@Valid FoundLine> found,
            @Size(max = PASTED) @Nullable String pasted,
            @Ref("who") List<Party> parties,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts>, InspectedForm<Form> {

        @Override
        public @Nullable PartialDate happened() {
            return this.facts.visited();
        }

        @Override
        public Form with(List<FoundLine> lines, @Nullable String text) {
            return new Form(this.entry, this.facts, lines, text, this.parties, this.topics, this.sources);
        }
    }

    /**
     * What a visit has of its own.
     *
     * @param number in the series of visits that follow an inspection, where they are counted
     * @param area the part of the service that it looked at
     * @param follows the id of the inspection that it followed, or null
     */
    @Embeddable
    record Facts(
            @NotNull @Enumerated(EnumType.STRING) VisitKind kind,

            @Ref("framework") @Column(name = "framework_id") @Nullable
            Long framework,

            @NotBlank @Size(max = 300) String title,
            @Min(1) @Nullable Integer number,
            @Size(max = 300) @Nullable String area,
            @KnownDate @Nullable PartialDate visited,
            @KnownDate @Nullable PartialDate ended,
            @KnownDate @Nullable PartialDate letter,

            @Ref("inspection") @Column(name = "follows_id") @Nullable
            Long follows,

            @Size(max = 2000) @Nullable String note) {}
}
