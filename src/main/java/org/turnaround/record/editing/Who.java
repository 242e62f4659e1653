package org.turnaround.record.editing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person or an organisation by id, as forms carry it: {@code person-12}, {@code organisation-5}. */
public record Who(boolean isPerson, long id) {

    private static final Pattern KEY = Pattern.compile("(person|organisation)-(\\d{1,18})");

    public static Optional<Who> read(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new Who(matcher.group(1).equals("person"), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    public String key() {
        return (this.isPerson ? "person-" : "organisation-") + this.id;
    }
}
