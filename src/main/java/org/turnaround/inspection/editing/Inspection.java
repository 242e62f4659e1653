package org.turnaround.inspection.editing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;
import org.turnaround.inspection.PointsHeld;
import org.turnaround.shared.Coded;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Inspectors judged the service, by the areas and grades of one framework. */
@Entity
@DiscriminatorValue("inspection")
class Inspection extends FactualEntry<Inspection.Form, Inspection.Facts> {

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "inspection_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Judgement> judgements = new ArrayList<>();

    @Override
    protected Form form() {
        List<Judgement.GradeLine> lines =
                this.judgements.stream().map(Judgement::line).toList();
        return new Form(entry(), facts(), lines, List.of(), null, parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(Form form) {
        super.takeOwn(form);
        List<Judgement> next = form.judgements().stream().map(this::judgement).toList();
        replace(this.judgements, next);
    }

    private Judgement judgement(Judgement.GradeLine line) {
        Judgement judgement = this.judgements.stream()
                .filter(there -> there.isOf(line))
                .findFirst()
                .orElseGet(() -> new Judgement(line));
        judgement.take(line);
        return judgement;
    }

    boolean isJudged() {
        return !this.judgements.isEmpty();
    }

    long framework() {
        return facts().framework();
    }

    /**
     * An inspection as it is entered, with what it judged.
     *
     * @param found what it found beside the findings that it has
     * @param pasted a list of findings that is to become such lines
     */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            List<Judgement.@Valid GradeLine> judgements,
            List<@Valid FoundLine> found,
            @Size(max = PASTED) @Nullable String pasted,
            @Ref("who") List<Party> parties,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts>, InspectedForm<Form> {

        @Override
        public @Nullable PartialDate happened() {
            return Stream.of(this.facts.published(), this.facts.ended(), this.facts.started())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Form with(List<FoundLine> lines, @Nullable String text) {
            return new Form(
                    this.entry, this.facts, this.judgements, lines, text, this.parties, this.topics, this.sources);
        }
    }

    /**
     * What an inspection has of its own.
     *
     * @param framework the id of the framework that its areas and grades belong to
     * @param leadRole what the inspector was who led it, as in His Majesty’s Inspector
     * @param reported the date on the report itself
     * @param fieldworkText the inspectors' days as the report prints them
     * @param pages of the report
     * @param points how much is entered of what it asks to improve; null where that is not collected
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("framework") @Column(name = "framework_id")
            Long framework,

            @NotBlank @Size(max = 300) String title,
            @Size(max = 200) @Nullable String leadRole,
            @KnownDate @Nullable PartialDate announced,
            @KnownDate @Nullable PartialDate started,
            @KnownDate @Nullable PartialDate ended,
            @KnownDate @Nullable PartialDate reported,
            @KnownDate @Nullable PartialDate published,
            @Size(max = 300) @Nullable String fieldworkText,
            @Size(max = 1000) @Nullable String scope,
            @Size(max = 1000) @Nullable String disputed,
            @Size(max = 1000) @Nullable String representations,
            @Size(max = 1000) @Nullable String effect,
            @Enumerated(EnumType.STRING) @Nullable Basis basis,
            @Min(1) @Nullable Integer pages,
            @Enumerated(EnumType.STRING) @Nullable PointsHeld points) {}

    /** Where the grades were read; of an inspection without one, in the sources that it names. */
    enum Basis implements Coded {
        REPORT("Ofsted’s own report"),
        LISTING("A listing of reports");

        @EnumeratedValue
        private final String code = code();

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return this.label;
        }
    }
}
