package org.turnaround.people.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.turnaround.desk.Ref;

/** A seat as it is entered. */
record SeatForm(
        @Valid SeatFacts facts, @Ref("source") @NotEmpty List<Long> sources) implements HeldForm {}
