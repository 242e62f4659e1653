package org.turnaround.record.editing;

/** A source has been changed, and perhaps the text captured from it: what was verified against it must be looked at again. */
public record SourceChanged(long source) {}
