package org.turnaround.inspection.points;

/**
 * A council that was asked for something.
 *
 * @param points how many points ask it
 * @param year of the last report that does
 */
public record CouncilAsked(String slug, String name, int points, int year) {}
