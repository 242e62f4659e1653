package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.PlainEntry;
import org.turnaround.desk.form.Ref;
import org.turnaround.intervention.InterventionType;
import org.turnaround.shared.Coded;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Somebody brought in, or a step by the government. */
@Entity
@DiscriminatorValue("intervention")
class Intervention extends PlainEntry<Intervention.Facts> {

    /**
     * What an intervention has of its own. It begins on the date of its entry.
     *
     * @param endNotFound the sources were searched for its end, and do not say it
     * @param reportsTo to whom it reports, in words
     * @param recites the id of the intervention that it repeats or changes, or null
     * @param quote a few words of the source
     */
    @Embeddable
    record Facts(
            @NotNull @Enumerated(EnumType.STRING) InterventionType type,
            @NotNull @Enumerated(EnumType.STRING) Status status,
            @KnownDate @Nullable PartialDate ends,
            Boolean endNotFound,
            @Size(max = 300) @Nullable String reportsTo,

            @Ref("intervention") @Column(name = "recites_id") @Nullable
            Long recites,

            @Size(max = 200) @Nullable String quote) {

        Facts {
            endNotFound = Boolean.TRUE.equals(endNotFound);
        }
    }

    /** Whether a step was taken. */
    enum Status implements Coded {
        ISSUED,
        PREPARED_NOT_ISSUED;

        @EnumeratedValue
        private final String code = code();

        @Override
        public String label() {
            return this == PREPARED_NOT_ISSUED ? "Prepared, not issued" : Coded.super.label();
        }
    }
}
