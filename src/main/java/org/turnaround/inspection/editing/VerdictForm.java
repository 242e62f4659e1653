package org.turnaround.inspection.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.turnaround.desk.Ref;

/**
 * A verdict as it is entered.
 *
 * @param sources where it is to be read
 */
record VerdictForm(
        @Valid VerdictFacts facts, @NotEmpty @Ref("source") List<Long> sources) {}
