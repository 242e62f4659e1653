package org.turnaround.intervention.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Whether people have met. */
enum MeetingStatus implements Coded {
    HELD,
    ANNOUNCED;

    @EnumeratedValue
    private final String code = code();
}
