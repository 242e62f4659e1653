package org.turnaround.record;

import java.util.List;

/**
 * What a timeline can be narrowed to, with the number of entries behind each choice.
 *
 * @param entries how many there are in all
 * @param kinds those that occur, commonest first
 * @param people those with a part in an entry, by name
 * @param topics those that occur, by name
 */
public record TimelineChoices(long entries, List<Choice> kinds, List<Choice> people, List<Choice> topics) {

    /** One choice: the code or slug that an address carries, its words, and how many entries it leaves. */
    public record Choice(String code, String label, long entries) {}
}
