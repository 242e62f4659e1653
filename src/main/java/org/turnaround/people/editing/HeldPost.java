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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Any post other than a seat: director, leader, chair, commissioner, minister. */
@Entity
@Table(name = "office")
class HeldPost extends Thing<HeldPost.Form> {

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "office_source", joinColumns = @JoinColumn(name = "office_id"))
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

    /** A post as it is entered. */
    record Form(@Valid Facts facts, @Ref("source") @NotEmpty List<Long> sources) implements HeldKind.HeldForm {}

    /**
     * A post and who held it when.
     *
     * @param organisation the id of the organisation that it belongs to, where that is not the council itself
     * @param status permanent, interim, acting, fixed-term, or null where no source says
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("person") @Column(name = "person_id")
            Long person,

            @NotBlank @Size(min = 2, max = 200) String title,

            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @Ref("organisation") @Column(name = "organisation_id") @Nullable
            Long organisation,

            @Ref("post-status") @Nullable String status,
            @Size(min = 2, max = 80) @Nullable String party,
            @KnownDate @Nullable PartialDate starts,
            @KnownDate @Nullable PartialDate ends,
            @Size(max = 1000) @Nullable String note)
            implements HeldKind.HeldForm.Held {}
}
