package org.turnaround.inspection.points;

import org.turnaround.shared.PartialDate;

/**
 * A council that was asked to improve something while it was less than good, and that is good or better today.
 *
 * @param told when it was told
 * @param toldIn the number of the inspection
 * @param grade what it was judged then, in the framework’s words
 * @param good when it was first judged good or better after that
 * @param goodIn the number of that inspection
 * @param today the newest overall grade, a code, with its words
 */
public record BecameGood(
        String slug,
        String name,
        String region,
        PartialDate told,
        long toldIn,
        String grade,
        PartialDate good,
        long goodIn,
        String today,
        String todayWords) {}
