package org.turnaround.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * The values of one map of a file, asked for by name. Whatever is wrong is noted with its line, and something harmless
 * is given back, so that all other faults are found too. A key that nobody asked for is a fault as well.
 */
class Values {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> map;
    private final Set<String> asked = new HashSet<>();

    Values(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
        this.map = node.map() == null ? Map.of() : node.map();
        if (node.map() == null) {
            fault(node, "a map of keys and values is expected here");
        }
    }

    Place place() {
        return this.node.place();
    }

    String text(String name, int longest) {
        return required(name, maybeText(name, longest), "");
    }

    /** A name for addresses and references: small letters, digits and hyphens. */
    String slug(String name, int longest) {
        String slug = text(name, longest);
        if (!slug.isEmpty() && !slug.matches("[a-z0-9-]{2,}")) {
            fault(name, "\"" + name + "\" has small letters, digits and hyphens only, unlike \"" + slug + "\"");
        }
        return slug;
    }

    @Nullable
    String maybeText(String name, int longest) {
        Node value = ask(name);
        if (value.list() != null || value.map() != null) {
            fault(value, "\"" + name + "\" must be a text");
        } else if (value.text() != null && value.text().length() > longest) {
            fault(value, "\"" + name + "\" has " + value.text().length() + " characters, at most " + longest + " fit");
        }
        return value.text();
    }

    /** A word out of a fixed list; the first of them where the file has none. */
    String word(String name, String... words) {
        return required(name, maybeWord(name, words), words[0]);
    }

    @Nullable
    String maybeWord(String name, String... words) {
        String word = maybeText(name, 1000);
        if (word == null || Arrays.asList(words).contains(word)) {
            return word;
        }
        fault(name, "\"" + name + "\" is \"" + word + "\", which is none of " + String.join(", ", words));
        return words[0];
    }

    @Nullable
    BigDecimal maybeNumber(String name) {
        String text = maybeText(name, 40);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException ex) {
            fault(name, "\"" + name + "\" is \"" + text + "\", which is not a number");
            return null;
        }
    }

    @Nullable
    Integer maybeWhole(String name) {
        BigDecimal number = maybeNumber(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException ex) {
            fault(name, "\"" + name + "\" is \"" + number + "\", which is not a whole number");
            return null;
        }
    }

    /** A whole number from 1. */
    @Nullable
    Integer maybeCount(String name) {
        Integer count = maybeWhole(name);
        if (count != null && count < 1) {
            fault(name, "\"" + name + "\" is " + count + ", but counts from 1");
        }
        return count;
    }

    /** Yes or no; null where the file does not say. */
    @Nullable
    Boolean maybeFlag(String name) {
        String word = maybeWord(name, "false", "true");
        return word == null ? null : Boolean.valueOf(word);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(maybeFlag(name));
    }

    PartialDate date(String name) {
        return required(name, maybeDate(name), PartialDate.parse("1900"));
    }

    /** A date as it is known: a text in EDTF, or a map with its bounds and the reason for them. */
    @Nullable
    PartialDate maybeDate(String name) {
        return DateValue.read(ask(name), name, this.faults);
    }

    /** The dates of a list; an absent list is an empty one. */
    List<PartialDate> dates(String name) {
        return nodes(name).stream()
                .map(each -> DateValue.read(each, name, this.faults))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A date that can only be a day. */
    @Nullable
    LocalDate maybeDay(String name) {
        PartialDate date = maybeDate(name);
        if (date != null && !date.isExact()) {
            fault(name, "\"" + name + "\" must be a day, as 2013-06-18");
        }
        return date == null ? null : date.first();
    }

    /** The texts of a list; an absent list is an empty one. */
    List<String> texts(String name) {
        return nodes(name).stream().map(each -> textOf(name, each)).toList();
    }

    /** The values of a list; an absent list is an empty one. */
    final List<Node> nodes(String name) {
        Node value = ask(name);
        if (value.list() != null) {
            return value.list();
        }
        if (!value.isNothing()) {
            fault(value, "\"" + name + "\" must be a list");
        }
        return List.of();
    }

    final Node ask(String name) {
        this.asked.add(name);
        return this.map.getOrDefault(name, Node.nothing(place()));
    }

    final void fault(String name, String reason) {
        fault(ask(name), reason);
    }

    final void fault(Node value, String reason) {
        this.faults.add(value.place(), reason);
    }

    final void warn(String reason) {
        this.faults.warn(place(), reason);
    }

    /** To be called when all has been asked for. */
    final void end() {
        this.map.forEach((key, value) -> {
            if (!this.asked.contains(key)) {
                fault(value, "there is no key \"" + key + "\" here");
            }
        });
    }

    final <T> T required(String name, @Nullable T value, T instead) {
        if (value == null) {
            if (ask(name).isNothing()) {
                fault(name, "\"" + name + "\" is missing");
            }
            return instead;
        }
        return value;
    }

    private String textOf(String name, Node each) {
        if (each.text() == null) {
            fault(each, "\"" + name + "\" must be a list of texts");
            return "";
        }
        return each.text();
    }
}
