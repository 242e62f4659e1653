package org.turnaround.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a timeline can be narrowed to, with the number of entries behind each choice.
 *
 * @param entries how many there are in all
 * @param kinds those that occur, commonest first
 * @param people those with a part in an entry, by name
 * @param topics those that occur, by name
 */
public record TimelineChoices(long entries, List<Choice> kinds, List<Choice> people, List<Choice> topics) {

    /** The choices of a select: each code or slug with its words and its count. */
    private static Map<String, String> options(List<Choice> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(choice.code(), choice.label() + " (" + choice.entries() + ")"));
        return options;
    }

    public Map<String, String> kindOptions() {
        return options(this.kinds);
    }

    public Map<String, String> personOptions() {
        return options(this.people);
    }

    public Map<String, String> topicOptions() {
        return options(this.topics);
    }

    /** One choice: the code or slug that an address carries, its words, and how many entries it leaves. */
    public record Choice(String code, String label, long entries) {}
}
