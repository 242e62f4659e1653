package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** A promised act of one's own. What came of it is an {@link Outcome}. */
@Entity
@DiscriminatorValue("commitment")
class Commitment extends FactualEntry<Commitment.Form, Commitment.Facts> {

    @ElementCollection
    @CollectionTable(name = "commitment_statement", joinColumns = @JoinColumn(name = "commitment_id"))
    @Column(name = "statement_id")
    private Set<Long> statements = new LinkedHashSet<>();

    @Override
    protected Form form() {
        return new Form(
                entry(), facts(), parties(), this.statements.stream().sorted().toList(), topics(), sources());
    }

    @Override
    protected void takeOwn(Form form) {
        super.takeOwn(form);
        replace(this.statements, form.statements());
    }

    /**
     * A commitment as it is entered.
     *
     * @param statements the numbers of those in which it was made
     */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            @Ref("who") List<Party> parties,
            @Ref("statement") List<Long> statements,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {}

    /**
     * What a commitment has of its own.
     *
     * @param promise what is to be done
     * @param byNote what is known of those who promised beside their names
     * @param due by when, where that was said
     */
    @Embeddable
    record Facts(
            @NotBlank @Size(min = 2, max = 1000) String promise,
            @Size(max = 1000) @Nullable String byNote,
            @KnownDate @Nullable PartialDate due) {}
}
