package org.turnaround.people.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** One person in one seat in the House of Commons for one party. */
@Entity
@Table(name = "membership")
class HeldSeat extends Thing<HeldSeat.Form> {

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "membership_source", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new LinkedHashSet<>();

    @Override
    protected Form form() {
        return new Form(this.facts, this.sources.stream().sorted().toList());
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        replace(this.sources, form.sources());
    }

    /** A seat as it is entered. */
    record Form(@Valid Facts facts, @Ref("source") @NotEmpty List<Long> sources) implements HeldKind.HeldForm {}

    /**
     * A seat and who held it when. A change of party ends one and begins another.
     *
     * @param knownBy a day on which it was surely held, where the start is not known
     * @param knownUntil the last day on which it is known to have been held, where the end is not known
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("person") @Column(name = "person_id")
            Long person,

            @NotNull @Ref("constituency") @Column(name = "constituency_id")
            Long constituency,

            @NotBlank @Size(min = 2, max = 80) String party,
            @KnownDate @Nullable PartialDate starts,
            @KnownDate @Nullable PartialDate ends,
            @Nullable LocalDate knownBy,
            @Nullable LocalDate knownUntil,
            @Size(max = 1000) @Nullable String note)
            implements HeldKind.HeldForm.Held {}
}
