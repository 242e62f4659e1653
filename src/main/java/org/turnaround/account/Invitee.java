package org.turnaround.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody to invite. @param name as it will stand beside what they do */
record Invitee(String name, EmailAddress email) {

    private static final int NAME = 120;
    private static final int LONGEST = 400;
    private static final Pattern FORM = Pattern.compile(
            "(?<name>.*?)[\\s<(\"'\\[]*(?<email>[^\\s<>()\"'\\[\\],:]+@[^\\s<>()\"'\\[\\],]+)[\\s>)\"'\\],]*");

    /** The people in a list that was pasted: one a line, or between semicolons, or addresses between commas. */
    static List<String> split(String list) {
        return list.lines()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .flatMap(line -> {
                    List<String> parts = List.of(line.split(","));
                    return parts.stream().allMatch(part -> part.contains("@")) ? parts.stream() : Stream.of(line);
                })
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Reads {@code Ann Officer <ann@example.org>}, {@code Ann Officer, ann@example.org} or the address alone. */
    static Optional<Invitee> read(String typed) {
        Matcher one = FORM.matcher(typed);
        return typed.length() <= LONGEST && one.matches()
                ? EmailAddress.read(one.group("email"))
                        .map(email -> new Invitee(name(one.group("name"), email), email))
                        .filter(person -> person.name.length() <= NAME)
                : Optional.empty();
    }

    /** Without a name, what stands before the @: Ann Officer for ann.officer. */
    private static String name(String typed, EmailAddress email) {
        String name = typed.replaceAll("[\\s,:\\t\"']+$|^[\\s\"']+", "");
        if (!name.isEmpty()) {
            return name;
        }
        String local = email.text().substring(0, email.text().indexOf('@'));
        String words = Arrays.stream(local.split("[._+-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? email.text() : words;
    }

    @Override
    public String toString() {
        return this.name + " <" + this.email + ">";
    }
}
