package org.turnaround.position.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.position.Silence;
import org.turnaround.position.Stance;

/**
 * What a position has of its own.
 *
 * @param via how it was gained: through a group, or through an act
 * @param reason the editor's one line that the reader is shown: why it is read so
 * @param noAnswer why there is none, of who declined or did not respond
 */
@Embeddable
record PositionFacts(
        @NotNull @Ref("proposition") @Column(name = "proposition_id")
        Long proposition,

        @NotNull @Enumerated(EnumType.STRING) Stance stance,
        @Size(max = 300) @Nullable String qualifier,
        @Size(max = 200) @Nullable String via,
        @Size(max = 500) @Nullable String caution,
        @Size(max = 300) @Nullable String reason,
        @Enumerated(EnumType.STRING) @Nullable Silence noAnswer) {}
