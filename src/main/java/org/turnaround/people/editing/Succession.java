package org.turnaround.people.editing;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;

/** One council followed another. What was divided has been followed by several, each of which is entered by itself. */
@Entity
@Table(name = "council_predecessor")
@AssociationOverride(
        name = "sources",
        joinTable = @JoinTable(name = "council_predecessor_source", joinColumns = @JoinColumn(name = "predecessor_id")))
class Succession extends Sourced<Succession.Form, Succession.Facts> {

    @Override
    protected Form form(Facts known, List<Long> shownBy) {
        return new Form(known, shownBy);
    }

    @Override
    protected Long council() {
        return facts().successor();
    }

    /**
     * A succession as it is entered.
     *
     * @param sources at least one of what people enter; the record files need not name any
     */
    record Form(@Valid Facts facts, @Ref("source") List<Long> sources) implements Sourced.SourcedForm<Facts> {}

    /**
     * Which council followed which.
     *
     * @param name of the one that is no more
     * @param officialName its name in full
     * @param gss its statistical code
     * @param council its id, where it is itself on the record
     * @param closed its last day
     * @param successor the id of the council that followed it, or one of those that did
     */
    @Embeddable
    record Facts(
            @NotBlank @Size(min = 2, max = 120) String name,
            @Size(min = 2, max = 160) @Nullable String officialName,
            @Pattern(regexp = "E[0-9]{8}") @Nullable String gss,

            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @Nullable LocalDate closed,

            @NotNull @Ref("council") @Column(name = "successor_id")
            Long successor,

            @Size(max = 1000) @Nullable String note) {}
}
