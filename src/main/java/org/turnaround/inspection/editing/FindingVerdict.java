package org.turnaround.inspection.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.entry.CitedFor;
import org.turnaround.desk.form.Ref;
import org.turnaround.inspection.StillFound;

/** Whether one later inspection or visit still found a finding, as an editor read it in a source. */
@Entity
class FindingVerdict extends PublishedThing<FindingVerdict.Form> {

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "finding_verdict_source", joinColumns = @JoinColumn(name = "verdict_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    @Override
    protected Form form() {
        return new Form(this.facts, CitedFor.sources(this.sources));
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        replace(this.sources, CitedFor.of(form.facts().later(), form.sources()));
    }

    long finding() {
        return this.facts.finding();
    }

    /**
     * A verdict as it is entered.
     *
     * @param sources where it is to be read
     */
    record Form(@Valid Facts facts, @NotEmpty @Ref("source") List<Long> sources) {}

    /**
     * Whether a later inspection or visit still found a finding.
     *
     * @param finding its id
     * @param later the id of the inspection or visit that looked again
     * @param text what it says of it, in our own words
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("finding") @Column(name = "finding_id")
            Long finding,

            @NotNull @Ref("looked-again") @Column(name = "entry_id")
            Long later,

            @NotNull @Enumerated(EnumType.STRING) StillFound stillFound,
            @NotBlank @Size(max = 1000) String text) {}
}
