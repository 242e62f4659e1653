package org.turnaround.desk.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.EditorsOnly;

/**
 * A source as it is entered.
 *
 * @param text captured from it, for checking quotations
 */
record SourceForm(
        @Valid SourceFacts facts,
        @EditorsOnly @Size(max = 200_000) @Nullable CapturedText text) {}
