package org.turnaround.desk.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person or an organisation, by the key that forms carry: {@code person-12} or {@code organisation-3}. */
public record Who(boolean isPerson, long id) {

    /** @throws IllegalArgumentException when it is no such key */
    @JsonCreator
    public static Who of(String key) {
        if (!key.matches("(person|organisation)-\\d{1,18}")) {
            throw new IllegalArgumentException("no key of a person or an organisation: " + key);
        }
        return new Who(key.startsWith("person"), Long.parseLong(key.substring(key.indexOf('-') + 1)));
    }

    @JsonValue
    public String key() {
        return (this.isPerson ? "person-" : "organisation-") + this.id;
    }

    @Override
    public String toString() {
        return key();
    }
}
