package org.turnaround.record.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;

/** A person or an organisation by id, as forms carry it: {@code person-12}, {@code organisation-5}. */
public record Who(boolean isPerson, long id) {

    private static final Pattern KEY = Pattern.compile("(person|organisation)-(\\d{1,18})");

    public static Optional<Who> read(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new Who(matcher.group(1).equals("person"), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Those that can be read. */
    public static List<Who> all(List<String> keys) {
        return keys.stream().flatMap(key -> read(key).stream()).toList();
    }

    /** Complains beside the field of a picker that sends what it never offered. */
    public static void check(Errors errors, String field, List<String> keys) {
        if (keys.stream().anyMatch(key -> read(key).isEmpty())) {
            errors.rejectValue(field, "unknown", "Choose from those that were found");
        }
    }

    /**
     * On one line, for comparing two editors' versions.
     *
     * @param names by key
     */
    public static String words(List<String> keys, Map<String, String> names) {
        return keys.stream().map(key -> names.getOrDefault(key, key)).collect(Collectors.joining(", "));
    }

    public String key() {
        return (this.isPerson ? "person-" : "organisation-") + this.id;
    }
}
