package org.turnaround.inspection.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.Ref;

/**
 * A finding as it is entered.
 *
 * @param sources where it was read, if elsewhere than the inspection as a whole
 */
record FindingForm(
        @Valid FindingFacts facts,
        @Ref("topic") List<Long> topics,
        @Ref("source") List<Long> sources) {}
