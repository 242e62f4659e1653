package org.turnaround.record.editing;

/**
 * A draft that resembles something on the record, and nobody has said yet whether it is the same.
 *
 * @param url where an editor says so
 */
public record Resemblance(String url, String headline, String otherHeadline) {}
