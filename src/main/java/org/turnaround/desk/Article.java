package org.turnaround.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.BadRequest;

/** An article as its page sends it: its source, what is said once for all, and what it says, part by part. */
final class Article {

    static final int MOST = 24;
    static final List<String> KINDS = List.of("statement", "call", "commitment", "position", "meeting", "event");

    /** Ticked for everybody who sat for the council that day. */
    static final String SEATED = "seated";

    static final String PERSON = "person";

    private static final String PARTS = "parts";
    private static final String SILENCE = "silence";
    private static final String NUMBER = "\\d{1,18}";

    /** What a further part of a kind says as the last one did. */
    private static final List<String> SAID_AGAIN = List.of("facts.channel", "facts.proposition");

    private final Map<String, String[]> sent = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** One thing that it says: the fields of its form are sent with its name and a dot before theirs. */
    record Part(String name, String kind) {}

    Article(Map<String, String[]> sent) {
        this.sent.putAll(sent);
        for (String part : this.sent.getOrDefault(PARTS, new String[0])) {
            String[] both = part.split(":", 2);
            if (!part.matches("p\\d{1,3}:[a-z]+") || !KINDS.contains(both[1]) || this.parts.size() == MOST) {
                throw new BadRequest("The form is not as it was shown");
            }
            this.parts.add(new Part(both[0], both[1]));
        }
    }

    private static boolean isEverybody(String name, String value) {
        return name.matches(".*\\.(person|parties)") && value.endsWith(SEATED);
    }

    /** Where everybody who sat that day is ticked and it is not known who they are: the names of the searches there. */
    Set<String> everybody() {
        Set<String> searches = new HashSet<>();
        this.sent.forEach((name, values) -> Stream.of(values)
                .filter(value -> isEverybody(name, value))
                .forEach(value -> searches.add(name.replaceFirst("parties$", value.replace(":" + SEATED, "")))));
        return searches;
    }

    /** Ticks each of those who sat that day, instead of all of them by one tick. */
    void seat(List<String> keys) {
        this.sent.replaceAll((name, values) -> Stream.of(values)
                .flatMap(value -> !isEverybody(name, value)
                        ? Stream.of(value)
                        : keys.stream()
                                .map(key -> name.endsWith(PERSON) ? key.replace("person-", "") : key)
                                .map(key -> value.replace(SEATED, key)))
                .distinct()
                .toArray(String[]::new));
    }

    List<Part> parts() {
        return this.parts;
    }

    /** The number of its source, where that is on the record; 0 where it is entered with it. */
    public long held() {
        String held = value("held");
        if (held != null && !held.matches(NUMBER)) {
            throw new BadRequest("A source has a number");
        }
        return held == null ? 0 : Long.parseLong(held);
    }

    @Nullable
    String value(String name) {
        String[] values = this.sent.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }

    List<String> values(String name) {
        return List.of(this.sent.getOrDefault(name, new String[0]));
    }

    /** What was sent for one form of the page, by the names that the form has: everybody at once is none of its values. */
    Map<String, String[]> under(String form) {
        Map<String, String[]> under = new LinkedHashMap<>();
        this.sent.forEach((name, values) -> {
            if (name.startsWith(form + ".")) {
                Stream<String> own = Stream.of(values).filter(value -> !isEverybody(name, value));
                under.put(name.substring(form.length() + 1), own.toArray(String[]::new));
            }
        });
        return under;
    }

    /** The name of the part that is added next. */
    public String next() {
        IntStream numbers = this.parts.stream()
                .mapToInt(part -> Integer.parseInt(part.name().substring(1)));
        return "p" + (1 + numbers.max().orElse(-1));
    }

    /** What a button of the page says: one part more or less, or a source that is on the record already. */
    void press(String button) {
        String what = button.substring(button.indexOf(':') + 1);
        if (button.startsWith("remove:")) {
            this.parts.removeIf(part -> part.name().equals(what));
        } else if (button.startsWith("held:") && what.matches(NUMBER)) {
            this.sent.put("held", new String[] {what});
        } else if (button.startsWith("add:") && (what.equals(SILENCE) || KINDS.contains(what)) && !isFull()) {
            add(what);
        }
    }

    public boolean isFull() {
        return this.parts.size() == MOST;
    }

    private void add(String what) {
        String kind = what.equals(SILENCE) ? "position" : what;
        Part part = new Part(next(), kind);
        this.parts.stream()
                .filter(one -> one.kind().equals(kind))
                .reduce((one, later) -> later)
                .ifPresent(last -> SAID_AGAIN.forEach(field -> {
                    String said = value(last.name() + "." + field);
                    if (said != null) {
                        this.sent.put(part.name() + "." + field, new String[] {said});
                    }
                }));
        if (what.equals(SILENCE)) {
            this.sent.put(part.name() + ".facts.stance", new String[] {"no-response"});
        }
        this.parts.add(part);
    }
}
