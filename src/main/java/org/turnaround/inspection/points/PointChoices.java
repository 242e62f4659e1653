package org.turnaround.inspection.points;

import java.util.Map;

/** What reports can be chosen by: each value with its words. */
public record PointChoices(Map<String, String> years, Map<String, String> regions, Map<String, String> frameworks) {}
