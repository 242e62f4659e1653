package org.turnaround.intervention.editing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting has of its own.
 *
 * @param title as the meeting called itself; empty where the headline says it
 * @param attendeeNote who else was there, in words
 */
@Embeddable
record MeetingFacts(
        @Size(max = 300) String title,
        @NotNull @Enumerated(EnumType.STRING) MeetingStatus status,
        @Size(max = 300) @Nullable String place,
        @Size(max = 1000) @Nullable String purpose,
        @Size(max = 2000) @Nullable String outcome,
        @Size(max = 1000) @Nullable String attendeeNote) {

    MeetingFacts {
        title = Objects.requireNonNullElse(title, "");
    }
}
