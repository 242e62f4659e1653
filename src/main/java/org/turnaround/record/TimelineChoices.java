package org.turnaround.record;

import java.util.List;
import java.util.Map;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Options;

/**
 * What a timeline can be narrowed to, with the number of entries behind each choice.
 *
 * @param entries how many stand on it without being asked for
 * @param kinds those that occur, commonest first
 * @param people those with a part in an entry, by name
 * @param topics those that occur, by name
 */
public record TimelineChoices(long entries, List<Choice> kinds, List<Choice> people, List<Choice> topics) {

    public Map<String, String> kindOptions() {
        return Options.of(this.kinds, Choice::code, Choice::words);
    }

    public Map<String, String> personOptions() {
        return Options.of(this.people, Choice::code, Choice::words);
    }

    public Map<String, String> topicOptions() {
        return Options.of(this.topics, Choice::code, Choice::words);
    }

    /** What a choice is called; one that leaves nothing is not among them, and is called as its address is. */
    static String label(List<Choice> among, String code) {
        return among.stream()
                .filter(one -> one.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> Coded.words(code));
    }

    /** One choice: the code or slug that an address carries, its words, and how many entries it leaves. */
    public record Choice(String code, String label, long entries) {

        private String words() {
            return this.label + " (" + this.entries + ")";
        }
    }
}
