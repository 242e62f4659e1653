package org.turnaround.inspection.points;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many reports have been read for what they ask.
 *
 * @param complete those of which every point is held
 * @param partial those of which a part is held, so that they may ask for more
 * @param none those that list nothing
 * @param earliest the day of the first of them, or null where there is none
 * @param latest the day of the last of them
 */
public record ReportsRead(
        int reports,
        int complete,
        int partial,
        int none,
        int councils,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {}
