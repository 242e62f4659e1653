package org.turnaround.desk.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Ref;
import org.turnaround.record.FactKind;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Facts of one kind have been collected of one council. */
@Entity
@Table(name = "coverage")
class Collected extends Thing<Collected.Form> {

    @Embedded
    private Form facts;

    @Override
    protected Form form() {
        return this.facts;
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form;
    }

    @Override
    protected Long council() {
        return this.facts.council();
    }

    /**
     * What was collected, and when.
     *
     * @param starts from when on the facts are held that were found, and {@code ends} until when
     * @param lookedOn the day on which somebody last looked for more
     */
    @Embeddable
    record Form(
            @NotNull @Ref("council") @Column(name = "council_id")
            Long council,

            @NotNull @Enumerated(EnumType.STRING) FactKind kind,
            @NotNull @KnownDate PartialDate starts,
            @NotNull @KnownDate PartialDate ends,
            @NotNull LocalDate lookedOn,
            @NotBlank @Size(min = 2, max = 200) String lookedBy,
            @Size(max = 1000) @Nullable String note) {}
}
