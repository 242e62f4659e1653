package org.turnaround.statement.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.statement.CommitmentStatus;

/**
 * What a look found.
 *
 * @param late it was kept, but after its time
 * @param text what shows it, in our own words; may be empty
 * @param why the reason why it cannot be assessed
 */
@Embeddable
record OutcomeFacts(
        @NotNull @Enumerated(EnumType.STRING) CommitmentStatus status,
        Boolean late,
        @Size(max = 2000) String text,
        @Size(max = 1000) @Column(name = "why") @Nullable String why,

        @NotNull LocalDate lookedOn) {

    OutcomeFacts {
        late = Boolean.TRUE.equals(late);
        text = Objects.requireNonNullElse(text, "");
    }

    OutcomeFacts on(LocalDate day) {
        return new OutcomeFacts(this.status, this.late, this.text, this.why, day);
    }
}
