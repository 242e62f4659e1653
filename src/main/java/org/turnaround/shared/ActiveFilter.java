package org.turnaround.shared;

/**
 * One thing that narrows a list.
 *
 * @param words as the reader sees it: {@code Person: Chloe Smith}
 * @param without the address of the list without it
 */
public record ActiveFilter(String words, String without) {}
