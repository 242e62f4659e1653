package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.PlainEntry;
import org.turnaround.shared.Coded;

/** People met about the service. */
@Entity
@DiscriminatorValue("meeting")
class Meeting extends PlainEntry<Meeting.Facts> {

    /**
     * What a meeting has of its own.
     *
     * @param title as the meeting called itself; empty where the headline says it
     * @param attendeeNote who else was there, in words
     * @param othersNotNamed the sources name one party alone
     */
    @Embeddable
    record Facts(
            @Size(max = 300) String title,
            @NotNull @Enumerated(EnumType.STRING) Status status,
            @Size(max = 300) @Nullable String place,
            @Size(max = 1000) @Nullable String purpose,
            @Size(max = 2000) @Nullable String outcome,
            @Size(max = 1000) @Nullable String attendeeNote,
            Boolean othersNotNamed) {

        Facts {
            title = Objects.requireNonNullElse(title, "");
            othersNotNamed = Boolean.TRUE.equals(othersNotNamed);
        }
    }

    /** Whether people have met. */
    enum Status implements Coded {
        HELD,
        ANNOUNCED;

        @EnumeratedValue
        private final String code = code();
    }
}
