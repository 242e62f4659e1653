package org.turnaround.chart;

/** A number or a day at its own place on an axis. */
public record Tick(double at, String words) {}
