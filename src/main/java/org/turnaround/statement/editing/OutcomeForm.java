package org.turnaround.statement.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.turnaround.desk.Ref;

/**
 * One look at what came of a commitment, as it is entered.
 *
 * @param commitment its number
 * @param sources the later sources that show it
 */
record OutcomeForm(
        @NotNull @Ref("commitment") Long commitment,
        @Valid OutcomeFacts facts,
        @Ref("source") List<Long> sources) {}
