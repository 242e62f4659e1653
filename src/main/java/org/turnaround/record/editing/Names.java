package org.turnaround.record.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The words for what forms carry by key or number, for comparing two editors' versions: {@code person-12} as in
 * {@link Who}, and {@code council-3}, {@code topic-4}, {@code source-9}, {@code statement-7}.
 */
@Service
public class Names {

    private final WhoLookup who;
    private final FormChoices choices;
    private final Pickers pickers;

    Names(WhoLookup who, FormChoices choices, Pickers pickers) {
        this.who = who;
        this.choices = choices;
        this.pickers = pickers;
    }

    /**
     * All councils and topics, and those that are asked for.
     *
     * @param who keys of people and organisations
     * @param sources numbers
     * @param statements numbers
     */
    public Map<String, String> of(Collection<String> who, List<String> sources, List<String> statements) {
        Map<String, String> names = new HashMap<>(this.who.named(who));
        put(names, "council", this.choices.councils());
        put(names, "topic", this.choices.topics());
        put(names, "source", this.pickers.sources(sources, null));
        put(names, "statement", this.pickers.statements(statements, null));
        return names;
    }

    /** In words, in the order of their numbers; a number that stands for nothing stays one. */
    public static String words(String kind, Collection<String> numbers, Map<String, String> names) {
        return numbers.stream()
                .filter(number -> !number.isEmpty())
                .sorted()
                .map(number -> names.getOrDefault(kind + "-" + number, number))
                .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, String> names, String kind, Map<String, String> choices) {
        choices.forEach((number, words) -> names.put(kind + "-" + number, words));
    }
}
