package org.turnaround.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A council that is no more.
 *
 * @param slug as in its address: {@code poole}
 * @param until its last day, or null where that is not known
 */
public record FormerCouncil(
        String slug,
        String name,
        @Nullable String officialName,
        @Nullable String gss,
        @Nullable LocalDate until) {}
