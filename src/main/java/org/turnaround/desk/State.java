package org.turnaround.desk;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Who can see a thing. */
public enum State implements Coded {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    @EnumeratedValue
    private final String code = code();
}
