package org.turnaround.record;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What sort of facts is collected of a council: each has its own coverage. */
public enum FactKind implements Coded {
    INSPECTIONS,
    FINDINGS,
    VISITS,
    INTERVENTIONS,
    APPOINTMENTS,
    PLANS,
    STATEMENTS,
    POSITIONS;

    @EnumeratedValue
    private final String code = code();
}
