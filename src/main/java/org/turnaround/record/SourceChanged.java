package org.turnaround.record;

/** A source has been changed, and perhaps the text captured from it: what was checked against it must be looked at again. */
public record SourceChanged(long source) {}
